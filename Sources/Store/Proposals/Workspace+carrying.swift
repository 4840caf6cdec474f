import Git
package import History
import Model

// Proposals that take up in a later cycle what was left undone.
extension Workspace {
  /// - Parameters:
  ///   - history: the cycle that ends.
  ///   - id: the cycle to go on in.
  /// - Throws: `Refusal` where that one isn't in planning, or has no room for proposals.
  package func carrying(from history: CycleHistory, to id: String) throws -> Carrying {
    let main = try self.main()
    let cycle = try main.cycleToPlan(id)
    let naming = try ProposalNaming(in: id, of: self)
    _ = try naming.name(nil, for: main.settings.root)
    let places = try CarriedPlaces(in: cycle, main, of: self)
    var candidates: [CarryOver] = []
    var settled: [Carrying.Settled] = []
    var renamed: [TeamPath: TeamPath] = [:]
    for item in history.carryOver(in: .organisation) {
      let team = main.settings.presentPath(of: item.reference.team)
      renamed[item.reference.team] = team
      if let reason = try places.reason(against: item.reference, of: team) {
        settled.append(Carrying.Settled(item: item, reason: reason))
      } else {
        candidates.append(item)
      }
    }
    return Carrying(
      from: history.cycle.id, cycle: cycle, candidates: candidates, settled: settled,
      day: history.day, renamed: renamed)
  }

  /// Begins a proposal for each, one commit on a branch of its own at main; nothing is checked out.
  ///
  /// - Parameter opened: is told of each as soon as it is there.
  /// - Throws: where one can't be begun; those before it are there.
  package func open(
    _ carryOns: [CarryOn], by author: Authorship, _ opened: (Begun, CarryOn) throws -> Void
  ) throws {
    guard let cycle = carryOns.first?.cycle else { return }
    var naming = try ProposalNaming(in: cycle.id, of: self)
    for carryOn in carryOns {
      let name = try naming.name(nil, for: carryOn.team)
      naming.take(name)
      try opened(try open(carryOn, as: name, by: author), carryOn)
    }
  }

  private func open(
    _ carryOn: CarryOn, as name: ProposalName, by author: Authorship
  ) throws -> Begun {
    try repository.inTurn {
      let main = try branch(for: .main)
      let version = try version(on: main)
      let draft = try carryOn.draft(on: version)
      let commit = try begin(name, at: main, draft, version, author)
      return Begun(
        name: name, commit: commit, cycle: carryOn.cycle, teams: [carryOn.team],
        isCheckedOut: false, remarks: draft.remarks)
    }
  }

  /// What a proposal would change; nothing is written.
  package func preview(_ carryOn: CarryOn) throws -> Preview {
    let version = try main()
    let draft = try carryOn.draft(on: version)
    let meaning = try DraftedFiles(draft, on: version.files).meaning(of: version)
    return Preview(
      changes: meaning.changes, settings: version.settings, remarks: draft.remarks)
  }
}

extension Version {
  /// - Throws: `Refusal` where it isn't in planning, or isn't there at all.
  fileprivate func cycleToPlan(_ id: String) throws -> Cycle {
    guard hasCycle(id) else {
      throw Refusal(.notFound, "no cycle '\(id)'", hint: "okr cycle new \(id) makes it")
    }
    let cycle = try self.cycle(id)
    guard cycle.state == .planning else {
      throw Refusal(
        .notAllowed, "\(id) isn't in planning: it is \(cycle.state.rawValue)",
        hint: "'okr cycle new' makes the next one")
    }
    return cycle
  }
}
