import History
import Model
import Terminal

/// Where each key result stood before the days looked back on, and where at their end.
struct RetroMovements {
  private let retrospective: Retrospective

  private let movements: [Retrospective.Movement]

  /// - Parameter team: whose alone are shown; nil for all.
  init(_ retrospective: Retrospective, of team: TeamPath? = nil) {
    self.retrospective = retrospective
    movements = retrospective.movements.filter { team == nil || $0.reference.team == team }
  }

  func lines(for appearance: Appearance) -> [Text] {
    guard !movements.isEmpty else { return ["the plan has no key results"] }
    let year = retrospective.history.cycle.starts.civil.year
    let before = (retrospective.window.lowerBound - 1).short(in: year)
    let after = retrospective.window.upperBound.short(in: year)
    var table = Table([
      .init(minimum: 24), .init("", .right), .init(), .init("", .right),
      .init("", .right), .init("", .right, priority: 1),
    ])
    table.add(
      [Text("What moved", .strong)]
        + [before, "", after, "progress", "confidence"].map { Text($0, .faint) })
    for movement in movements { add(movement, to: &table, appearance) }
    return table.lines(for: appearance)
  }

  private func add(
    _ movement: Retrospective.Movement, to table: inout Table, _ appearance: Appearance
  ) {
    func text(_ value: Double?) -> String {
      value.map { movement.isShare ? $0.percent : Decimal.text($0) } ?? appearance[.dash]
    }
    let isMove = movement.isMove
    table.add(
      [
        Text(movement.title, isMove ? .plain : .faint), Text(text(movement.from), .faint),
        Text(isMove ? appearance[.arrow] : "", .faint),
        isMove ? Text(text(movement.to)) : Text("unmoved", .faint),
        Text(
          steps(movement.progressThen, movement.progressNow, \.tabularScore, appearance),
          isMove ? .plain : .faint),
        Text(
          steps(movement.confidenceThen, movement.confidenceNow, \.probability, appearance),
          .faint),
      ], indent: 2)
  }

  /// `0.40 → 0.52`, or the one that both are.
  private func steps(
    _ then: Double?, _ now: Double?, _ text: (Double) -> String, _ appearance: Appearance
  ) -> String {
    let now = now.map(text) ?? ""
    guard let then = then.map(text), then != now else { return now }
    return "\(then) \(appearance[.arrow]) \(now)"
  }
}
