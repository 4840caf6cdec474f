import History
import Model
import Terminal

/// One key result: how it stands, what it belongs to, where it is heading, and its story.
struct KeyResultScreen: Screen {
  let score: KeyResultScore
  let objective: ObjectiveScore
  let item: Item
  /// The commit that was read; nil for the work tree.
  let revision: String?

  private let trajectory: Trajectory

  init(_ score: KeyResultScore, of objective: ObjectiveScore, _ item: Item, revision: String?) {
    self.score = score
    self.objective = objective
    self.item = item
    self.revision = revision
    trajectory = Trajectory(of: score, in: item.past)
  }

  private var keyResult: KeyResult { score.keyResult }
  private var past: CycleHistory { item.past }
  private var history: KeyResultHistory? { past.timeline.history(of: score.reference) }

  func lines(for appearance: Appearance) -> [Text] {
    let sections = [
      item.headline(keyResult.title, for: appearance)
        + Text.flow(score.summary(in: past, for: appearance), for: appearance) + trouble(appearance)
        + facts(appearance).lines(for: appearance),
      course(appearance), item.story(of: item.events, for: appearance) { _ in nil },
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// What is in its way, or why it was dropped.
  private func trouble(_ appearance: Appearance) -> [Text] {
    var lines: [Text] = []
    if let blocked = keyResult.blocked {
      let since = (blockedSince?.short(in: past.day.civil.year)).map { " since \($0)" } ?? ""
      lines.append(Text("blocked\(since): \(blocked)", .red))
    }
    let reason =
      keyResult.reason ?? (objective.objective.isDropped ? objective.objective.reason : nil)
    if score.isDropped, let reason { lines.append(Text("dropped: \(reason)", .faint)) }
    return lines.flatMap { $0.wrapped(to: appearance.width, hanging: 2) }
  }

  private var blockedSince: Day? {
    history?.blockers.last.flatMap { $0.to == nil && !$0.isOlder ? $0.from : nil }
  }

  private func facts(_ appearance: Appearance) -> FactList {
    var facts = FactList()
    facts.add("objective", "\(objective.objective.title)")
    facts.add("why", Text.lines(of: objective.objective.why ?? ""))
    facts.add("supports", item.supports(of: objective))
    facts.add("supported by", item.supporters(for: appearance))
    facts.add("guardrail", guardrail(appearance))
    facts.add("guards", guarded.map { Text($0.title) })
    facts.add("brought by", keyResult.team.map { "\(past.settings.name(of: $0))  \($0, .faint)" })
    facts.add("due", due)
    facts.add("weight", keyResult.weight == 1 ? nil : Text(Decimal.text(keyResult.weight)))
    facts.add("measured by", keyResult.source.map { Text($0.summary) })
    facts.add("carried from", item.ancestors)
    facts.add("grade", grade)
    return facts
  }

  private var due: Text? {
    keyResult.due.map { due in
      let left = due - past.day
      let distance = left > 0 ? "in \(left.days)" : left == 0 ? "today" : "\((-left).days) ago"
      return "\(due.short(in: past.day.civil.year)), \(distance, .faint)"
    }
  }

  private var grade: [Text] {
    [keyResult.grade?.reason, keyResult.grade?.note].compactMap { $0 }.flatMap {
      Text.lines(of: $0)
    }
  }

  /// The key result that must not suffer for this one, and how it does.
  private func guardrail(_ appearance: Appearance) -> Text? {
    guard let name = keyResult.guardrail else { return nil }
    guard let guardrail = guardrailScore else { return "\(name)  \("isn't there", .faint)" }
    let now = guardrail.keyResult.current.map { ", now \(Decimal.text($0))" } ?? ""
    let measure = guardrail.keyResult.measureText(appearance, on: past.day)
    let state =
      guardrail.progress.remark == .fails
      ? Text("broken", .red) : Text(guardrail.health.words, guardrail.health.style)
    return "\(guardrail.keyResult.title)  \("\(measure)\(now)", .faint)  \(state)"
  }

  private var guardrailScore: KeyResultScore? {
    guard let name = keyResult.guardrail else { return nil }
    if let sibling = objective.keyResults.first(where: { $0.keyResult.id == name }) {
      return sibling
    }
    let reference = Reference(name, isCycle: past.cycleIDs.contains)
    return reference.flatMap { item.aligned.keyResult($0.within(cycle: past.cycle.id)) }
  }

  /// Whose guardrail this one is.
  private var guarded: [KeyResult] {
    objective.keyResults.map(\.keyResult).filter { $0.guardrail == keyResult.id && !$0.isDropped }
  }

  // MARK: Where it is heading

  private func course(_ appearance: Appearance) -> [Text] {
    if !keyResult.measure.milestones.isEmpty {
      return Checklist(keyResult.measure.milestones, on: past.day).lines(for: appearance)
    }
    let height = min(14, max(9, appearance.width / 6))
    return trajectory.chart(height: height, for: appearance)
      + [held(appearance), forecast].compactMap { $0 }
      .flatMap { $0.wrapped(to: appearance.width, hanging: 2) }
  }

  private func held(_ appearance: Appearance) -> Text? {
    guard let count = boundCount, count.all > 0 else { return nil }
    return "held in \(count.held) of \(count.all.counted("check-in"))"
  }

  private var boundCount: (held: Int, all: Int)? {
    guard let bound = keyResult.measure.bound, let history else { return nil }
    let values = history.checkIns(until: past.day).compactMap(\.value)
    return (values.count(where: bound.holds), values.count)
  }

  private var forecast: Text? {
    if let forecast = trajectory.forecast { return forecast.text(of: keyResult) }
    guard past.cycle.state == .active, trajectory.isOpen else { return nil }
    return Text("forecast: too early to say, it takes check-ins on 3 days", .faint)
  }

  // MARK: JSON

  var json: Value {
    score.value.adding([
      "cycle": .text(past.cycle.id), "as_of": .text(past.day.description),
      "revision": .optional(revision),
      "objective": [
        "ref": .text(objective.reference.description), "title": .text(objective.objective.title),
        "why": .optional(objective.objective.why), "kind": .text(objective.objective.kind.rawValue),
        "supports": .list(
          item.aligned.targets(of: objective).map { .text($0.description) }),
      ],
      "supported_by": item.supportValue,
      "guardrail": .optional(guardrailScore?.reference.description ?? keyResult.guardrail),
      "blocked_since": .optional(blockedSince?.description),
      "check_in_due": .text(score.checkInDue.description),
      "carried_from": item.lineageValue,
      "held": boundCount.map {
        ["held": .number(Double($0.held)), "check_ins": .number(Double($0.all))]
      } ?? .null,
      "forecast": trajectory.forecast?.value(in: keyResult) ?? .null,
      "chart": trajectory.value, "confidence_history": confidences,
      "formerly": .list((history?.formerly ?? []).map { .text($0.description) }),
      "events": item.eventsValue(item.events),
    ])
  }

  private var confidences: Value {
    .list(
      (history?.confidences ?? []).filter { $0.time.day <= past.day }.map {
        [.text($0.time.description), .number($0.value)]
      })
  }
}
