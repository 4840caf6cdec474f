import Format
import Lint
import Model

/// What the text rules find in labelled examples, compared with what they should.
struct Judging {
  /// How one rule did.
  struct Score {
    var found = 0
    var right = 0
    var expected = 0

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
  }

  /// By the rules that any example expects.
  private(set) var scores: [String: Score] = [:]
  /// What was found and shouldn't be, and what should be found and wasn't.
  private(set) var faults: [String] = []

  init(_ examples: [Example], in language: Language) {
    for rule in Set(examples.flatMap(\.expected)) { scores[rule] = Score() }
    for example in examples { judge(example, in: language) }
  }

  private mutating func judge(_ example: Example, in language: Language) {
    let found = Set(Judging.found(in: example, language)).intersection(scores.keys)
    for rule in found { scores[rule]?.found += 1 }
    for rule in example.expected { scores[rule]?.expected += 1 }
    for rule in found.intersection(example.expected) { scores[rule]?.right += 1 }
    for rule in found.subtracting(example.expected).sorted() {
      faults.append("wrong  \(rule): \(example.description)")
    }
    for rule in example.expected.subtracting(found).sorted() {
      faults.append("missed \(rule): \(example.description)")
    }
  }

  static let cycle = Cycle(
    id: "2026-q1", starts: Day(number: 20_454), ends: Day(number: 20_543))

  /// The rules that find something in what the example is about.
  private static func found(in example: Example, _ language: Language) -> [String] {
    let team = TeamPath(unchecked: "team")
    var snapshot = Snapshot(settings: Settings(), cycles: [cycle.id: cycle])
    snapshot.plans[cycle.id] = [team: example.plan]
    let surroundings = Surroundings(
      snapshot, cycle: cycle, day: cycle.starts, language: language)
    return Linter(Settings()).remarks(on: [team], in: surroundings)
      .filter { ($0.remark.item.keyResult == nil) == (example.keyResult == nil) }
      .map(\.rule.id)
  }

  /// A line for each rule, the worst first.
  var table: String {
    let rows = scores.sorted {
      ($0.value.precision + $0.value.recall, $0.key) < (
        $1.value.precision + $1.value.recall, $1.key
      )
    }
    let name = "rule".padding(to: 28)
    let head = "\(name) expected  found  right  precision  recall"
    return ([head] + rows.map { Judging.row($0.key, $0.value) }).joined(separator: "\n")
  }

  private static func row(_ rule: String, _ score: Score) -> String {
    let counts = [score.expected, score.found, score.right].map { "\($0)" }
    return rule.padding(to: 28) + counts[0].padding(from: 9) + counts[1].padding(from: 7)
      + counts[2].padding(from: 7) + Decimal.text(score.precision, places: 3).padding(from: 11)
      + Decimal.text(score.recall, places: 3).padding(from: 8)
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func padding(from width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
