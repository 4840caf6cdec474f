import History
import Model
import Terminal

/// One objective: how it stands, what it serves and who serves it, its key results, its own story.
struct ObjectiveScreen: Screen {
  let score: ObjectiveScore
  let item: Item
  /// The commit that was read; nil for the work tree.
  let revision: String?

  private var objective: Objective { score.objective }
  private var past: CycleHistory { item.past }

  func lines(for appearance: Appearance) -> [Text] {
    let sections = [
      item.headline(objective.title, for: appearance)
        + Text.flow(score.summary(in: past), for: appearance) + dropped(appearance)
        + facts(appearance).lines(for: appearance),
      keyResults(appearance), item.story(of: ownEvents, for: appearance, naming: name),
      [Text("okr log \(objective.id) tells what happened to its key results, too", .faint)],
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
      .map { $0.truncated(to: appearance.width, for: appearance) }
  }

  private func dropped(_ appearance: Appearance) -> [Text] {
    guard objective.isDropped, let reason = objective.reason else { return [] }
    return Text("dropped: \(reason)", .faint).wrapped(to: appearance.width, hanging: 2)
  }

  private func facts(_ appearance: Appearance) -> FactList {
    var facts = FactList()
    facts.add("why", Text.lines(of: objective.why ?? ""))
    facts.add("supports", item.supports(of: score))
    facts.add("supported by", item.supporters(for: appearance))
    let shared = objective.with.map { past.settings.name(of: $0) }
    facts.add("shared with", shared.isEmpty ? nil : Text(shared.joined(separator: ", ")))
    facts.add("tags", objective.tags.isEmpty ? nil : Text(objective.tags.joined(separator: ", ")))
    facts.add("carried from", item.ancestors)
    facts.add(
      "initiatives",
      objective.initiatives.map { "\($0.title)\($0.link.map { "  \($0)" } ?? "", .faint)" })
    return facts
  }

  private func keyResults(_ appearance: Appearance) -> [Text] {
    guard let plan = past.organisation[score.reference.team] else { return [] }
    return PlanTable(plan, past: past).lines(of: score, for: appearance)
  }

  /// What happened to the objective itself, and which key results came and went.
  private var ownEvents: [Event] {
    item.events.filter { event in
      guard event.reference?.keyResult != nil else { return true }
      switch event.kind {
      case .keyResultAdded, .keyResultRemoved, .dropped, .reinstated, .moved: return true
      default: return false
      }
    }
  }

  private func name(_ subject: Subject) -> String? { subject.reference?.keyResult }

  var json: Value {
    score.value(isCycle: past.isCycle).adding([
      "cycle": .text(past.cycle.id), "as_of": .text(past.day.description),
      "revision": .optional(revision),
      "why": .optional(objective.why), "reason": .optional(objective.reason),
      "tags": .list(objective.tags.map(Value.text)),
      "initiatives": .list(objective.initiatives.map(\.value)),
      "supported_by": item.supportValue, "carried_from": item.lineageValue,
      "events": item.eventsValue(item.events),
    ])
  }
}
