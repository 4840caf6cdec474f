import History
import Model
import Terminal

/// A plan with all its objectives and key results, as `status` shows it.
struct PlanTable {
  private let plan: PlanScore
  private let past: CycleHistory

  init(_ plan: PlanScore, past: CycleHistory) {
    self.plan = plan
    self.past = past
  }

  private static let columns: [Table.Column] = [
    .init(minimum: 27, wraps: true), .init("", .right, minimum: 12, maximum: 18, wraps: true),
    .init("", .right, priority: 3), .init(priority: 2), .init("", .right), .init(priority: 5),
    .init("", .right, priority: 4), .init(),
  ]

  /// Only the key results of one of its objectives.
  func lines(of objective: ObjectiveScore, for appearance: Appearance) -> [Text] {
    var table = Table(Self.columns)
    for keyResult in objective.keyResults { add(keyResult, to: &table, appearance, indent: 0) }
    return table.lines(for: appearance)
  }

  func lines(for appearance: Appearance) -> [Text] {
    var table = Table(Self.columns)
    table.add(
      [
        "\(past.settings.name(of: plan.team), .strong)  \(plan.team, .faint)", "", "",
        bar(plan.progress, plan.expected, plan.health, appearance),
        Text(plan.progress.percent(appearance), .strong), "", "", word(plan.health, appearance),
      ], spans: [0: 3])
    for objective in plan.objectives { add(objective, to: &table, appearance) }
    return table.lines(for: appearance)
  }

  private func add(
    _ objective: ObjectiveScore, to table: inout Table, _ appearance: Appearance
  ) {
    let isDropped = objective.objective.isDropped
    var title = Text(objective.objective.title, isDropped ? .dropped : .plain)
    if isDropped {
      title += "\("  dropped", .faint)"
    } else if objective.objective.kind == .committed {
      title += "\("  committed", .blue)"
    }
    table.add([title], spans: [0: table.columns.count], indent: 2)
    for keyResult in objective.keyResults { add(keyResult, to: &table, appearance) }
  }

  private func add(
    _ score: KeyResultScore, to table: inout Table, _ appearance: Appearance, indent: Int = 4
  ) {
    let keyResult = score.keyResult
    let history = past.timeline.history(of: score.reference)
    table.add(
      [
        Text(keyResult.title, score.isDropped ? .dropped : .plain),
        Text(keyResult.measureText(appearance, on: past.day), .faint),
        Text(keyResult.current.map { Decimal.text($0) } ?? ""),
        bar(score.progress.value, score.expected, score.health, appearance),
        share(score, appearance), spark(score, history, appearance),
        Text(keyResult.confidence?.probability ?? ""), state(score, appearance),
      ], indent: indent)
    for line in Adjustments(of: score, in: past).lines(for: appearance) {
      table.add(line: line, indent: indent + 2)
    }
    if let blocked = keyResult.blocked, !score.isDropped {
      table.add(line: "\("blocked: " + blocked, .red)", indent: indent + 2)
    }
  }

  private func bar(
    _ progress: Double?, _ expected: Double, _ health: Health?, _ appearance: Appearance
  ) -> Text {
    let isRunning = past.cycle.state != .planning
    return Bar(
      progress, expected: isRunning ? expected : nil, width: 10, style: health?.style ?? .plain
    ).text(for: appearance)
  }

  private func share(_ score: KeyResultScore, _ appearance: Appearance) -> Text {
    switch score.progress.remark {
    case .holds: Text("holds", .green)
    case .fails: Text("broken", .red)
    default: Text(score.progress.value.percent(appearance))
    }
  }

  private func spark(
    _ score: KeyResultScore, _ history: KeyResultHistory?, _ appearance: Appearance
  ) -> Text {
    let values = (history?.values ?? []).filter { $0.time.day <= past.day }.map(\.value)
    guard values.count > 1 else { return "" }
    let (low, high) = score.keyResult.measure.scale(of: values)
    return Sparkline(values, from: low, to: high).text(width: 6, for: appearance, style: .faint)
  }

  private func word(_ health: Health?, _ appearance: Appearance) -> Text {
    health.map { Text($0.words, $0.style) } ?? ""
  }

  /// Its health; for a stale one, how old what is known of it is.
  private func state(_ score: KeyResultScore, _ appearance: Appearance) -> Text {
    guard score.health == .stale else { return word(score.health, appearance) }
    return Text("stale \(score.age) d", Health.stale.style)
  }
}

extension Measure {
  /// What a sparkline's lowest and highest stand for: the way to the target goes up.
  func scale(of values: [Double]) -> (low: Double, high: Double) {
    let least = values.min() ?? 0
    let most = values.max() ?? 1
    switch self {
    case .range(let baseline?, let target):
      return target >= baseline
        ? (min(baseline, least), max(target, most)) : (max(baseline, most), min(target, least))
    case .keep(let bound): return bound.isLower ? (least, most) : (most, least)
    case .range: return (least, most)
    case .milestones: return (0, 1)
    }
  }
}
