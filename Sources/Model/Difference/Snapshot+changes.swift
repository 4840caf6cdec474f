extension Snapshot {
  /// What is different in meaning in `new`: settings, teams, cycles, then plans, in path order.
  ///
  /// Applied to this snapshot (`applying`) the changes give `new`, the order of items and the
  /// layout of files aside. Costs little where little differs: equal parts are only compared.
  package func changes(to new: Snapshot) -> [Change] {
    settingsChanges(to: new) + cycleChanges(to: new) + planChanges(to: new)
  }

  private func settingsChanges(to new: Snapshot) -> [Change] {
    guard settings != new.settings else { return [] }
    let changes = FieldDifference(
      .settings, from: settings.fields.value, to: new.settings.fields.value
    ).changes(.settingsChanged)
    let paths = Set(settings.teams.keys).union(new.settings.teams.keys).sorted()
    return changes
      + paths.flatMap { path in
        Snapshot.changes(
          .teamChanged, .team(path), from: settings.teams[path]?.value,
          to: new.settings.teams[path]?.value)
      }
  }

  private func cycleChanges(to new: Snapshot) -> [Change] {
    guard cycles != new.cycles else { return [] }
    return Set(cycles.keys).union(new.cycles.keys).sorted().flatMap { id in
      Snapshot.changes(
        .cycleChanged, .cycle(id), from: cycles[id]?.value, to: new.cycles[id]?.value)
    }
  }

  /// One change for something that came or went, one for each field of something that stayed.
  private static func changes(
    _ kind: Change.Kind, _ subject: Subject, from old: Value?, to new: Value?
  ) -> [Change] {
    guard let old, let new else {
      return old == nil && new == nil
        ? [] : [Change(kind, subject, from: old ?? .null, to: new ?? .null)]
    }
    return FieldDifference(subject, from: old, to: new).changes(kind)
  }

  private func planChanges(to new: Snapshot) -> [Change] {
    var ends: [String: Day] = [:]
    for cycle in Set(plans.keys).union(new.plans.keys) {
      ends[cycle] = new.cycles[cycle]?.ends ?? cycles[cycle]?.ends
    }
    return PlanDifference(
      from: plans, to: new.plans, ends: ends, renamed: renamedCycles(in: new)
    ).changes
  }
}

extension Plan {
  /// What is different in `new`, both plans of one team in one cycle.
  ///
  /// - Parameter cycle: names the plan, and its end stands for a missing `due`.
  package func changes(to new: Plan, of team: TeamPath, in cycle: Cycle) -> [Change] {
    PlanDifference(
      from: [cycle.id: [team: self]], to: [cycle.id: [team: new]], ends: [cycle.id: cycle.ends]
    ).changes
  }
}
