import Format
package import Model

// Finding cycles, teams and items by what a person calls them.
extension Version {
  /// The cycle of that id, else the current one.
  ///
  /// - Throws: `Refusal` where there is no such cycle, or none at all; `BrokenFiles` where its
  ///   `cycle.yaml` can't be read.
  package func cycle(_ id: String?, today: Day) throws -> Cycle {
    if let id { return try cycle(id) }
    if let current = Cycle.current(among: cycles.values, today: today) { return current }
    let errors = problems.filter { $0.severity == .error }
    if !errors.isEmpty { throw BrokenFiles(errors) }
    throw Refusal(
      .notFound, "there is no cycle yet",
      hint: "okr cycle new \(today.civil.year)-q\((today.civil.month + 2) / 3)")
  }

  package func cycle(_ id: String) throws -> Cycle {
    if let cycle = cycles[id] { return cycle }
    guard hasCycle(id) else { throw unknownCycle(id) }
    let path = "cycles/\(id)/cycle.yaml"
    let errors = problems.filter { $0.path == path && $0.severity == .error }
    if !errors.isEmpty { throw BrokenFiles(errors) }
    throw Refusal(.badData, "'\(path)' is missing", hint: "write it with title, starts and ends")
  }

  func cycle(of reference: Reference) throws -> Cycle { try cycle(reference.cycle ?? "") }

  func unknownCycle(_ id: String) -> Refusal {
    let near = Nearest.name(to: id, among: cycleIDs, limit: 3)
    return Refusal(
      .notFound, "no cycle '\(id)'",
      hint: near.map { "did you mean \($0)?" } ?? "okr cycle list shows them")
  }

  /// Looks endings up in `cycle`, else in the proposal's, else in the current one and in those that
  /// still wait for their close.
  package func lookup(cycle wanted: String?, today: Day) throws -> ReferenceLookup {
    let id = wanted ?? proposalCycle
    let current = try cycle(id, today: today)
    let reach =
      id == nil
      ? Cycle.inReach(among: cycles.values, current: current, today: today) : [current]
    for cycle in reach { _ = try planFiles(in: cycle.id) }
    return ReferenceLookup(cycles: reach.map(\.id), isCycle: hasCycle) { cycle in
      (try? self.references(in: cycle)) ?? []
    }
  }

  /// All teams, objectives and key results of a cycle. A team is there with or without a plan, the
  /// root even where `okr.yaml` lists no teams yet.
  func references(in cycle: String) throws -> [Reference] {
    let plans = try planFiles(in: cycle)
    let teams = Set(settings.teams.keys).union(plans.keys).union([settings.root])
    return teams.sorted().flatMap { team -> [Reference] in
      let whole = Reference(cycle: cycle, team: team)
      let objectives = plans[team]?.plan?.objectives ?? []
      return [whole]
        + objectives.flatMap { objective in
          [whole.with(objective: objective.id)]
            + objective.keyResults.map {
              whole.with(objective: objective.id, keyResult: $0.id)
            }
        }
    }
  }

  /// What `text` names, its cycle filled in. A plan that can't be read is named where the item
  /// might stand in it.
  package func find(
    _ text: String, lookup: ReferenceLookup, kinds: ReferenceLookup.Kinds
  ) throws -> Reference {
    do {
      return try lookup.find(text, kinds: kinds)
    } catch {
      if let now = settings.withPresentTeam(text, isCycle: hasCycle),
        let found = try? lookup.find(now, kinds: kinds)
      {
        return found
      }
      let errors = problems.filter { $0.severity == .error }
      if kinds != .team, error.isUnknown, !errors.isEmpty { throw BrokenFiles(errors) }
      throw error
    }
  }

  func team(_ text: String, lookup: ReferenceLookup) throws -> Reference {
    try find(text, lookup: lookup, kinds: .team)
  }

  /// The plan as far as it can be read; nil where the team has none.
  ///
  /// - Throws: `BrokenFiles` where there is a file and it can't be read.
  package func readablePlan(of team: TeamPath, in cycle: String) throws -> Plan? {
    guard let file = try planFiles(in: cycle)[team] else { return nil }
    if let plan = file.plan { return plan }
    throw BrokenFiles(problems.filter { $0.path == file.path })
  }

  /// The path of the plan that a reference is in.
  func planPath(of reference: Reference) throws -> String {
    let cycle = reference.cycle ?? ""
    guard try readablePlan(of: reference.team, in: cycle) != nil else {
      throw Refusal(
        .notFound, "\(reference.team) has no plan in \(cycle)",
        hint: "okr add objective \(reference.team) --title TEXT begins one")
    }
    return PlanPath(reference.team, in: cycle).description
  }

  package func item(_ reference: Reference) throws -> ItemPlace {
    let cycle = reference.cycle ?? ""
    guard let plan = try readablePlan(of: reference.team, in: cycle),
      let objective = plan.objective(reference.objective ?? "")
    else { throw missing(reference) }
    let keyResult = reference.keyResult.flatMap { objective.keyResult($0) }
    if reference.keyResult != nil, keyResult == nil { throw missing(reference) }
    return ItemPlace(
      reference: reference, path: PlanPath(reference.team, in: cycle).description, plan: plan,
      objective: objective, keyResult: keyResult)
  }

  package func keyResult(_ reference: Reference) throws -> KeyResultPlace {
    let item = try item(reference)
    guard let keyResult = item.keyResult else { throw missing(reference) }
    return KeyResultPlace(item: item, keyResult: keyResult)
  }

  private func missing(_ reference: Reference) -> Refusal {
    Refusal(.notFound, "there is no '\(reference)'")
  }

  /// - Throws: `Refusal` where `text` names neither an item nor a part of the strategy.
  func requireSupport(_ text: String, in cycle: String) throws {
    if text.hasPrefix("strategy:") {
      let id = String(text.dropFirst("strategy:".count))
      let known = settings.strategy.map(\.id)
      guard !known.contains(id) else { return }
      throw Refusal(
        .notFound, "the strategy has no '\(id)'",
        hint: known.isEmpty
          ? "write it into okr.yaml" : "there are: " + known.joined(separator: ", "))
    }
    guard let reference = Reference(text, isCycle: hasCycle), reference.objective != nil else {
      throw Refusal(
        .usage, "'\(text)' names no objective", hint: "write it like company:trusted-shop")
    }
    _ = try item(reference.within(cycle: cycle))
  }
}

extension Settings {
  /// A reference whose team goes by an earlier path, with its present one; nil where it doesn't.
  fileprivate func withPresentTeam(_ text: String, isCycle: (String) -> Bool) -> String? {
    guard var reference = Reference(text, isCycle: isCycle) else { return nil }
    let now = presentPath(of: reference.team)
    guard now != reference.team else { return nil }
    reference.team = now
    return reference.description
  }
}
