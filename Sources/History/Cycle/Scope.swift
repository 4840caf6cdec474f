package import Model

/// What part of a cycle is looked at.
package enum Scope: Sendable, Hashable {
  /// All plans but people's.
  case organisation
  case team(TeamPath)
  /// One objective or key result, by any name it ever had.
  case item(Reference)

  /// The team whose plan it is, or is part of; nil for the organisation.
  package var team: TeamPath? {
    switch self {
    case .organisation: nil
    case .team(let team): team
    case .item(let item): item.team
    }
  }
}

extension CycleHistory {
  /// Whether a plan, objective or key result is part of `scope`, by any name it ever had.
  package func isPart(_ reference: Reference, of scope: Scope) -> Bool {
    isPart(timeline.currentName(of: reference), once: reference, of: scope)
  }

  /// Whether what an event is about is part of `scope`, or was when it happened.
  package func isPart(_ event: Event, of scope: Scope) -> Bool {
    guard let item = event.item, let reference = event.reference else { return false }
    if isPart(item, once: reference, of: scope) { return true }
    // What left a team's plan is part of its story, too.
    return event.kind == .moved
      && event.change.earlierReference.map { isPart($0, once: $0, of: scope) } ?? false
  }

  private func isPart(_ name: Reference, once reference: Reference, of scope: Scope) -> Bool {
    guard reference.cycle == cycle.id else { return false }
    switch scope {
    case .organisation: return settings.teams[name.team]?.isPerson != true
    case .team(let team): return name.team == team || reference.team == team
    case .item(let item): return timeline.currentName(of: item).contains(name)
    }
  }

  /// The plans that `scope` speaks of, in path order, the root first.
  package func plans(in scope: Scope) -> [PlanScore] {
    guard let team = team(of: scope) else {
      return organisation.plans.filter { settings.teams[$0.team]?.isPerson != true }
    }
    return [organisation[team]].compactMap(\.self)
  }

  /// The team in whose plan `scope` is now; nil for the organisation.
  private func team(of scope: Scope) -> TeamPath? {
    switch scope {
    case .organisation: nil
    case .team(let team): team
    case .item(let item): timeline.currentName(of: item).team
    }
  }

  /// The objectives that `scope` speaks of; for a key result the one it stands in.
  package func objectives(in scope: Scope) -> [ObjectiveScore] {
    let all = plans(in: scope).flatMap(\.objectives)
    guard case .item(let item) = scope else { return all }
    let name = timeline.currentName(of: item)
    return all.filter { name.objective == nil || $0.objective.id == name.objective }
  }

  package func keyResults(in scope: Scope) -> [KeyResultScore] {
    objectives(in: scope).flatMap(\.keyResults).filter { isPart($0.reference, of: scope) }
  }

  /// The stories of the key results in `scope`: first those that are there, in the plans' order,
  /// then those that are gone.
  package func histories(in scope: Scope) -> [KeyResultHistory] {
    let present = keyResults(in: scope).map(\.reference)
    let gone = (team(of: scope).map { parts.gone[$0] ?? [] } ?? parts.allGone)
      .filter { isPart($0, of: scope) }
    return (present + gone).compactMap { timeline.keyResults[$0] }
  }

  /// The events of `scope`, oldest first.
  package func events(in scope: Scope) -> [Event] {
    events(at: team(of: scope).map { parts.events[$0] ?? [] }, in: scope)
  }

  /// The events of `scope` since each plan was agreed, as far as they are known; none of a plan that
  /// never was.
  package func eventsSinceAgreement(in scope: Scope) -> [Event] {
    events(at: team(of: scope).map { parts.agreed[$0] ?? [] } ?? parts.allAgreed, in: scope)
  }

  /// - Parameter places: where they may be; nil for anywhere.
  func events(at places: [Int]?, in scope: Scope) -> [Event] {
    guard let places else { return timeline.events.filter { isPart($0, of: scope) } }
    return places.lazy.map { timeline.events[$0] }.filter { isPart($0, of: scope) }
  }
}
