import Testing

@testable import Lint

/// An example in the words of a rule or a page, as a plan would have it.
///
/// `Nightly run from 9 to 3, with unit: hours` and `Customers who recommend us, 31 → 45 NPS` say how far;
/// where nothing is measured there is a milestone.
struct WrittenExample {
  private let title: String
  /// What stands behind `, with `: fields as a file has them.
  private let fields: [Substring]

  init(_ text: String) {
    let parts = text.split(separator: ", with ", maxSplits: 1)
    title = String(parts.first ?? "")
    fields = parts.dropFirst().flatMap { $0.split(separator: ", ").filter { $0.contains(": ") } }
  }

  /// A plan with the key result under an objective.
  func keyResult(under objective: String = "Nobody waits for us") -> String {
    let measure = measure
    let all =
      ["id: kr", "title: \(quoted(measure.title))"] + measure.fields + fields.map(String.init)
    return """
      objectives:
        - id: o
          title: \(quoted(objective))
          why: Whoever waits goes elsewhere.
          key_results:
            - {\(all.joined(separator: ", "))}
            - {id: change-failure-rate, title: Orders that come back, keep: "<= 3", unit: "%"}
      """
  }

  /// A plan with the objective.
  var objective: String {
    let lines = ["title: \(quoted(title))"] + fields
    return "objectives:\n  - id: o\n    \(lines.joined(separator: "\n    "))\n"
  }

  private func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }

  private var measure: (title: String, fields: [String]) {
    let named = fields.contains { $0.hasPrefix("unit:") || $0.hasPrefix("keep:") }
    let unit = { (text: Substring) in
      let unit = text.split { ";,".contains($0) }.first ?? ""
      return named || unit.allSatisfy(\.isWhitespace)
        ? [] : ["unit: '\(unit.trimmingPrefix { $0 == " " })'"]
    }
    let number = { (text: Substring) in text.replacing(",", with: "") }
    if let way = title.firstMatch(of: /from ([\d.,]+) ?(%|[a-z]+)? to ([\d.,]+)(.*)$/) {
      let behind = way.4.isEmpty ? way.2 ?? "" : way.4
      return (
        title, ["baseline: \(number(way.1))", "target: \(number(way.3))"] + unit(behind)
      )
    }
    if let way = title.wholeMatch(of: /(.*), (?:([\d.]+) )?→ ([\d.]+)(.*)/) {
      let baseline = way.2.map { ["baseline: \($0)"] } ?? []
      return (String(way.1), baseline + ["target: \(way.3)"] + unit(way.4))
    }
    if let way = title.firstMatch(of: /to ([\d.,]+)(%)$/) {
      return (title, ["target: \(number(way.1))"] + unit(way.2))
    }
    return (title, ["milestones: [{title: \(quoted(title))}]"])
  }
}
