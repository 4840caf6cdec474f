import Model

/// Tells revisions of a cycle under the name that it got later.
struct Retelling {
  let id: String
  /// What the cycle is called as the revision leaves it, the newest name first.
  let names: [String]

  /// nil where it changed nothing of the cycle but its name.
  func revision(_ revision: Revision) -> Revision? {
    var told = revision
    told.changes = changes(revision.changes)
    told.message = message(revision.message)
    return told.changes.isEmpty ? nil : told
  }

  private func changes(_ all: [Change]) -> [Change] {
    let own = all.filter { $0.subject.cycle.map(names.contains) ?? false }
    let subjects = Set(own.compactMap(\.subject.cycle))
    guard subjects.count > 1 else { return own.compactMap(change) }
    let items = own.filter { !$0.isOfPlanItself && !$0.isOfWholeCycle }.compactMap(change)
    return cycleChanges(own.filter(\.isOfWholeCycle)) + planChanges(own.filter(\.isOfPlanItself))
      + items
  }

  /// What is different between the cycle that went and the one that came.
  private func cycleChanges(_ changes: [Change]) -> [Change] {
    let gone = changes.first { $0.to == .null }.flatMap { Cycle(id: id, value: $0.from) }
    let come = changes.first { $0.from == .null }.flatMap { Cycle(id: id, value: $0.to) }
    guard let gone, let come else { return changes.compactMap(change) }
    return Snapshot(cycles: [id: gone]).changes(to: Snapshot(cycles: [id: come]))
  }

  /// A plan that came with what the one that went had is the same plan.
  private func planChanges(_ changes: [Change]) -> [Change] {
    let gone = changes.filter { $0.subject.cycle != names[0] }
    let come = changes.filter { $0.subject.cycle == names[0] }
    func isOfOneField(_ one: Change, _ other: Change) -> Bool {
      one.field == other.field && renamed(one.subject) == renamed(other.subject)
    }
    let left = gone.filter { old in !come.contains { isOfOneField(old, $0) } }
    return left.compactMap(change)
      + come.compactMap { new in
        var new = new
        if let old = gone.first(where: { isOfOneField($0, new) }) { new.from = old.from }
        return Value.mean(new.from, new.to, under: new.field ?? "") ? nil : change(new)
      }
  }

  /// nil where it is nothing but the renaming.
  private func change(_ change: Change) -> Change? {
    // Told again by a clone that had made it, too.
    if change.isOfWholeCycle, change.to == .null, change.subject != .cycle(names[0]) { return nil }
    var told = change
    told.subject = renamed(change.subject)
    guard change.kind == .moved, let now = told.subject.reference,
      let earlier = change.earlierReference.map(renamed)
    else { return told }
    if earlier == now { return nil }
    if now.keyResult == nil, earlier.team == now.team, earlier.cycle == now.cycle {
      return Change(
        .renamed, told.subject, field: "id", from: .optional(earlier.objective),
        to: .optional(now.objective))
    }
    (told.from, told.to) = (.text(earlier.description), .text(now.description))
    return told
  }

  private func renamed(_ subject: Subject) -> Subject {
    switch subject {
    case .item(let reference): .item(renamed(reference))
    case .cycle(let name): names.contains(name) ? .cycle(id) : subject
    case .team, .settings: subject
    }
  }

  private func renamed(_ reference: Reference) -> Reference {
    guard let cycle = reference.cycle, names.contains(cycle) else { return reference }
    var renamed = reference
    renamed.cycle = id
    return renamed
  }

  /// What is said of a key result is found by its reference.
  private func message(_ message: Message) -> Message {
    guard message.keyResults.contains(where: { key($0) != $0 }) else { return message }
    return Message(
      subject: message.subject, note: message.note,
      trailers: message.trailers.map { trailer in
        trailer.key == .keyResult ? Trailer(.keyResult, key(trailer.value)) : trailer
      })
  }

  private func key(_ text: String) -> String {
    guard let name = names.first(where: { text.hasPrefix($0 + "/") }) else { return text }
    return id + text.dropFirst(name.count)
  }
}

extension Change {
  fileprivate var isOfWholeCycle: Bool {
    guard case .cycle = subject else { return false }
    return field == nil
  }

  fileprivate var isOfPlanItself: Bool {
    guard let reference = subject.reference else { return false }
    return reference.objective == nil
  }
}
