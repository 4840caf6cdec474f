import History
import Model
import Terminal

/// This cycle beside those before it.
struct RetroComparison {
  private let retrospective: Retrospective

  init(_ retrospective: Retrospective) { self.retrospective = retrospective }

  func lines(for appearance: Appearance) -> [Text] {
    guard !retrospective.earlier.isEmpty else { return [] }
    var table = Table([
      .init(minimum: 12), .init("", .right), .init("", .right), .init("", .right),
      .init("", .right), .init(priority: 1),
    ])
    table.add(
      [Text("Beside the cycles before", .strong)]
        + ["score", "as agreed", "adjusted", "check-ins", "for a stretch"].map { Text($0, .faint) })
    add(
      retrospective.history.cycle.title, retrospective.score, retrospective.scoreAsAgreed,
      retrospective.history.boundary == nil ? retrospective.adjustments.count : nil,
      retrospective.cadence, retrospective.reading, to: &table)
    for cycle in retrospective.earlier {
      add(
        cycle.title, cycle.score, cycle.asAgreed, cycle.adjustments, cycle.cadence, cycle.reading,
        to: &table)
    }
    return [""] + table.lines(for: appearance)
  }

  private func add(
    _ title: String, _ score: Double?, _ asAgreed: Double?, _ adjustments: Int?, _ cadence: Cadence,
    _ reading: PlanReading?, to table: inout Table
  ) {
    table.add(
      [
        Text(title), Text(score?.tabularScore ?? ""), Text(asAgreed?.tabularScore ?? ""),
        Text(adjustments.map(String.init) ?? ""), Text(cadence.ratio ?? ""),
        Text(reading?.rawValue ?? "", .faint),
      ], indent: 2)
  }
}
