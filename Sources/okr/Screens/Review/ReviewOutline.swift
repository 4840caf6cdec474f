import Model
import Store

/// What changed and what is said of it, by team, objective and key result.
struct ReviewOutline {
  /// A plan, an objective or a key result that there is something to tell of.
  struct Entry {
    let reference: Reference
    let changes: [Change]
    let talk: [Statement]
    /// What it holds; of what was removed as a whole, only what is spoken of.
    let children: [Entry]

    var isEmpty: Bool { changes.isEmpty && talk.isEmpty && children.isEmpty }
    var came: Change? {
      changes.first { $0.kind == .objectiveAdded || $0.kind == .keyResultAdded }
    }
    /// Taken up again, too.
    var isNew: Bool { came != nil || changes.contains { $0.kind == .reinstated } }
    var went: Change? {
      changes.first { $0.kind == .objectiveRemoved || $0.kind == .keyResultRemoved }
    }
  }

  /// What is no plan: settings, teams and cycles.
  let others: [(subject: Subject, changes: [Change])]
  let plans: [Entry]
  /// What is about the whole, or about nothing that is shown.
  let talk: [Statement]

  /// - Parameters:
  ///   - place: the item that a statement is about; nil where it is about none that is there.
  init(
    _ plans: ReviewedPlans, changes: [Change], talk: [Statement],
    place: (Statement) -> Reference?
  ) {
    var placed: [Reference: [Statement]] = [:]
    var rest: [Statement] = []
    for statement in talk {
      if let place = place(statement) {
        placed[place, default: []].append(statement)
      } else {
        rest.append(statement)
      }
    }
    let parts = Parts(
      plans: plans, changes: Dictionary(grouping: changes, by: \.subject), talk: placed)
    self.plans = parts.all
    self.talk = rest
    var subjects: [Subject] = []
    for change in changes where change.subject.reference == nil {
      if !subjects.contains(change.subject) { subjects.append(change.subject) }
    }
    others = subjects.map { ($0, parts.changes[$0] ?? []) }
  }
}

/// What there is to tell, by what it is about.
private struct Parts {
  let plans: ReviewedPlans
  let changes: [Subject: [Change]]
  let talk: [Reference: [Statement]]

  /// In path order.
  var all: [ReviewOutline.Entry] {
    let cycles = Set(plans.before.plans.keys).union(plans.after.plans.keys)
    return cycles.sorted().flatMap { cycle in
      let teams = Set((plans.before.plans[cycle] ?? [:]).keys)
        .union((plans.after.plans[cycle] ?? [:]).keys)
      return plans.after.settings.inPathOrder(teams).map { plan(Reference(cycle: cycle, team: $0)) }
    }.filter { !$0.isEmpty }
  }

  private func plan(_ place: Reference) -> ReviewOutline.Entry {
    entry(
      place,
      places(place, in: \.objectives) { place.with(objective: $0.id) }.map { objective($0) })
  }

  private func objective(_ place: Reference) -> ReviewOutline.Entry {
    guard let id = place.objective else { return entry(place, []) }
    let isGone = changes[.item(place)]?.contains { $0.kind == .objectiveRemoved } ?? false
    let keyResults = places(place, in: { $0.objective(id)?.keyResults ?? [] }) {
      place.with(objective: id, keyResult: $0.id)
    }
    return entry(place, keyResults.map { entry($0, [], changes: isGone ? [] : nil) })
  }

  /// - Parameter told: what there is to tell of its changes; nil for all of them.
  private func entry(
    _ place: Reference, _ children: [ReviewOutline.Entry], changes told: [Change]? = nil
  ) -> ReviewOutline.Entry {
    ReviewOutline.Entry(
      reference: place, changes: told ?? changes[.item(place)] ?? [], talk: talk[place] ?? [],
      children: children.filter { !$0.isEmpty })
  }

  /// Of the newer plan, then what only the older one had.
  private func places<Item>(
    _ place: Reference, in items: (Plan) -> [Item], _ name: (Item) -> Reference
  ) -> [Reference] {
    let all = [plans.after, plans.before].flatMap { snapshot in
      (snapshot.plans[place.cycle ?? ""]?[place.team]).map(items) ?? []
    }
    return all.map(name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
