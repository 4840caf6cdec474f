import History
import Model
import Terminal

/// Key results that somebody should say a word about: how far they are, and why they are here.
struct ConcernTable {
  let past: CycleHistory
  /// Whether several teams are spoken of, so that each must be named.
  let namesTeams: Bool

  /// - Parameter limit: how many at most; the others are counted.
  func lines(
    _ scores: [KeyResultScore], doubts: [Agenda.Doubt] = [], atMost limit: Int = .max,
    for appearance: Appearance
  ) -> [Text] {
    var table = Table([
      .init(minimum: 26, wraps: true), .init(minimum: 8, maximum: 20, wraps: true, priority: 1),
      .init(priority: 2),
      .init("", .right), .init(),
    ])
    for score in scores.prefix(limit) {
      add(score, doubts.first { $0.reference == score.reference }, to: &table, appearance)
    }
    let left = scores.count - limit
    if left > 0 { table.add(line: Text("and \(left) more", .faint), indent: 2) }
    return table.lines(for: appearance)
  }

  private func add(
    _ score: KeyResultScore, _ doubt: Agenda.Doubt?, to table: inout Table,
    _ appearance: Appearance
  ) {
    let keyResult = score.keyResult
    let team = namesTeams ? past.settings.name(of: score.reference.team) : ""
    let bar = Bar(
      score.progress.value, expected: score.expected, width: 12,
      style: score.healthIgnoringStaleness.style)
    table.add(
      [
        Text(keyResult.title), Text(team, .faint), bar.text(for: appearance),
        Text(score.progress.value.percent(appearance)), state(of: score),
      ], indent: 2)
    if let blocked = keyResult.blocked {
      table.add(line: Text("blocked: \(blocked)", .red), indent: 4)
    }
    if let doubt {
      let lags = doubt.health == .atRisk || doubt.health == .behind
      table.add(
        line:
          "confidence \(doubt.confidence.probability), \(lags ? "though" : "and yet") \(doubt.health.words)",
        indent: 4)
    }
  }

  /// Health as it would be if somebody had just checked in, and for how long nobody did.
  private func state(of score: KeyResultScore) -> Text {
    let health = score.healthIgnoringStaleness
    let stale = Text("stale \(score.age) d", Health.stale.style)
    guard score.health == .stale else { return Text(health.words, health.style) }
    guard health == .atRisk || health == .behind else { return stale }
    return "\(health.words, health.style), \(stale)"
  }
}
