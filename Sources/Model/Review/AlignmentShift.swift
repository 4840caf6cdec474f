/// What a change of plans does to who supports what. Renaming and moving change nothing.
package struct AlignmentShift: Sendable, Equatable {
  /// An objective and something it supports.
  package struct Link: Sendable, Hashable {
    package let objective: Reference
    package let target: Alignment.Target

    package init(_ objective: Reference, _ target: Alignment.Target) {
      self.objective = objective
      self.target = target
    }
  }

  /// By objective, as the newer plans name both ends.
  package let gained: [Link]
  /// As the older plans name both ends.
  package let lost: [Link]
  /// Those of `gained` whose target isn't there.
  package let unfounded: [Link]
  /// Those that were there, and still are, but whose target is gone.
  package let orphaned: [Link]

  /// - Parameters:
  ///   - before, after: all plans that may support, or be supported by, what changed.
  ///   - changes: from one to the other; they tell what was renamed and moved.
  package init(from before: Snapshot, to after: Snapshot, by changes: [Change]) {
    let succession = Succession(changes)
    let old = before.links
    let new = after.links
    let carried = Set(old.map(succession.link))
    let kept = Set(new)
    gained = new.filter { !carried.contains($0) }
    lost = old.filter { !kept.contains(succession.link($0)) }
    unfounded = gained.filter { !after.has($0.target) }
    orphaned = old.compactMap { link in
      let now = succession.link(link)
      return kept.contains(now) && before.has(link.target) && !after.has(now.target) ? now : nil
    }
  }
}

/// What items are called after some changes.
private struct Succession {
  private var names: [Reference: Reference] = [:]

  init(_ changes: [Change]) {
    for change in changes {
      guard let now = change.subject.reference, let earlier = change.earlierReference else {
        continue
      }
      names[earlier] = now
    }
  }

  func link(_ link: AlignmentShift.Link) -> AlignmentShift.Link {
    guard case .item(let target) = link.target else {
      return AlignmentShift.Link(name(of: link.objective), link.target)
    }
    return AlignmentShift.Link(name(of: link.objective), .item(name(of: target)))
  }

  private func name(of reference: Reference) -> Reference {
    if let name = names[reference] { return name }
    guard reference.keyResult != nil,
      let objective = names[reference.with(objective: reference.objective)]
    else { return reference }
    return objective.with(objective: objective.objective, keyResult: reference.keyResult)
  }
}

extension Snapshot {
  /// Whether what somebody supports is there, dropped or not.
  package func has(_ target: Alignment.Target) -> Bool {
    switch target {
    case .strategy(let id): settings.strategy.contains { $0.id == id }
    case .item(let reference) where reference.keyResult != nil: keyResult(at: reference) != nil
    case .item(let reference): objective(at: reference) != nil
    }
  }

  /// The title of what somebody supports; nil where it isn't there.
  package func title(of target: Alignment.Target) -> String? {
    switch target {
    case .strategy(let id): settings.strategy.first { $0.id == id }?.title
    case .item(let reference) where reference.keyResult != nil:
      keyResult(at: reference)?.title
    case .item(let reference): objective(at: reference)?.title
    }
  }

  /// Each once, in path order; dropped objectives support nothing.
  fileprivate var links: [AlignmentShift.Link] {
    plans.keys.sorted().flatMap { cycle in
      (plans[cycle] ?? [:]).sorted { $0.key < $1.key }.flatMap { team, plan in
        plan.objectives.filter { !$0.isDropped }.flatMap { objective in
          links(of: objective, at: Reference(cycle: cycle, team: team, objective: objective.id))
        }
      }
    }
  }

  private func links(of objective: Objective, at place: Reference) -> [AlignmentShift.Link] {
    var links: [AlignmentShift.Link] = []
    for text in objective.supports {
      let target = Alignment.Target(
        text, in: place.cycle ?? "", isCycle: { cycles[$0] != nil || plans[$0] != nil })
      guard let link = target.map({ AlignmentShift.Link(place, $0) }), !links.contains(link)
      else { continue }
      links.append(link)
    }
    return links
  }
}
