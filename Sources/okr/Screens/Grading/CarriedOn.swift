import History
import Model
import Store
import Terminal

/// The proposals that take up what a cycle left undone, as they were opened or would be.
struct CarriedOn {
  let carrying: Carrying
  var parts: [Part] = []

  struct Part {
    let carryOn: CarryOn
    /// nil where it is only looked at.
    var begun: Begun?
    var preview: Preview?

    fileprivate var remarks: [String] { begun?.remarks ?? preview?.remarks ?? [] }
  }

  func lines(for appearance: Appearance) -> [Text] {
    var opened = Section("Carried on to \(carrying.cycle.id)", counts: false)
    for part in parts {
      let branch = part.begun.map { Text("\($0.shortID, .yellow) \($0.name.shortBranch)") }
      opened.add(branch ?? Text("a proposal of \(part.carryOn.team)"))
      for item in part.carryOn.items { opened.add("  \(item.title)\(": \(item.reason)", .faint)") }
    }
    var left = Section("Not carried on")
    for item in settled { left.add("\(item.title)\(": \(item.reason)", .faint)") }
    let previews = parts.compactMap(\.preview)
    let changes = previews.flatMap { preview -> [Text] in
      let list = ChangeList(preview.changes, to: Snapshot(settings: preview.settings))
      return [Text("")] + list.lines(for: appearance)
    }
    let lines = opened.lines(for: appearance) + changes + left.lines(for: appearance)
    return lines.isEmpty
      ? [Text(""), "nothing is left to carry on to \(carrying.cycle.id)"] : lines
  }

  var remarks: [Text] {
    let remarks = parts.flatMap(\.remarks).map { Text("\("note:", .cyan) \($0)") }
    let isOpen = parts.contains { $0.begun != nil }
    return remarks + (isOpen ? [Text("\("hint:", .cyan) okr proposals lists them")] : [])
  }

  var json: [Value.Entry] {
    [
      .init("carried_to", .text(carrying.cycle.id)),
      .init("proposals", .list(parts.map(\.json))),
      .init(
        "not_carried",
        .list(
          settled.map { item, _, reason -> Value in
            ["ref": .text(item.reference.description), "reason": .text(reason)]
          })),
    ]
  }

  private var settled: [(item: CarryOver, title: String, reason: String)] {
    let chosen = Set(parts.flatMap(\.carryOn.items).map(\.reference))
    let left = carrying.candidates.filter { !chosen.contains($0.reference) }
    return carrying.settled.map { ($0.item, $0.item.title, $0.reason) }
      + left.map { ($0, $0.title, "not chosen") }
  }
}

extension CarriedOn.Part {
  fileprivate var json: Value {
    [
      "team": .text(carryOn.team.description), "proposal": .optional(begun?.name.name),
      "branch": .optional(begun?.name.shortBranch), "commit": .optional(begun?.id),
      "carried": .list(carryOn.items.map { .text($0.reference.description) }),
      "remarks": .list(remarks.map(Value.text)),
    ]
  }
}
