import Format
import Lint
import Model
import YAML

/// An objective or key result with the rules that should find something in it, and no others.
struct Example {
  let plan: Plan
  /// nil where the objective itself is judged.
  let keyResult: KeyResult?
  let expected: Set<String>

  /// The examples of a file; what isn't one is left out.
  static func read(_ bytes: [UInt8]) -> [Example] {
    (Document.parse(bytes).root?.elements ?? []).compactMap(Example.init)
  }

  private init?(_ node: Node) {
    guard let title = node["objective"]?.text, let expected = node["expect"]?.elements else {
      return nil
    }
    var objective = Objective(id: "o", title: title)
    keyResult = node["key_result"].flatMap(KeyResult.init)
    objective.keyResults = [keyResult].compactMap { $0 }
    plan = Plan(objectives: [objective])
    self.expected = Set(expected.compactMap(\.text))
  }

  /// What it says, in one line.
  var description: String {
    let title = plan.objectives[0].title
    guard let keyResult else { return title }
    return "\(keyResult.title) \(keyResult.measure.summary) \(keyResult.unit ?? "-") | \(title)"
  }
}

extension KeyResult {
  /// Fields as a plan has them; milestones are titles, the guardrail a name.
  fileprivate init?(_ node: Node) {
    guard let title = node["title"]?.text else { return nil }
    let number = { (key: String) in node[key]?.text.flatMap { Decimal.parse($0) } }
    let measure: Measure
    if let target = number("target") {
      measure = .range(baseline: number("baseline"), target: target)
    } else if let bound = node["keep"]?.text.flatMap(Bound.init) {
      measure = .keep(bound)
    } else {
      let titles = node["milestones"]?.elements?.compactMap(\.text) ?? []
      measure = .milestones(titles.map { Milestone(title: $0) })
    }
    self.init(id: "kr", title: title, measure: measure)
    unit = node["unit"]?.text
    guardrail = node["guardrail"]?.text
  }
}

extension Measure {
  fileprivate var summary: String {
    switch self {
    case .range(let baseline, let target):
      "\(baseline.map { Decimal.text($0) } ?? "?") → \(Decimal.text(target))"
    case .keep(let bound): bound.description
    case .milestones(let steps): "[\(steps.map(\.title).joined(separator: ", "))]"
    }
  }
}
