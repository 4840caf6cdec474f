import Format
package import History
package import Model

/// What one team takes along from a cycle to a later one, as a proposal of its own.
package struct CarryOn: Sendable {
  /// By the path it has now.
  package let team: TeamPath
  /// Where it stands; the items are of its plan.
  let place: Reference
  package let cycle: Cycle
  /// In the earlier plan's order; never empty.
  package let items: [CarryOver]
  /// What was done after it counts as open.
  let day: Day
  /// All that goes on with it, of other teams too, named as in the new cycle.
  let beside: Set<Reference>

  func draft(on version: Version) throws -> Draft {
    let earlier = place.cycle ?? ""
    guard let plan = try version.readablePlan(of: place.team, in: earlier) else {
      throw Refusal(.notFound, "\(place.team) has no plan in \(earlier)")
    }
    let chosen = Set(items.map(\.reference))
    let carried = version.carried(
      plan, from: place, into: cycle, on: day, choosing: chosen.contains, beside: beside)
    return Draft(
      message: Message(
        subject: "plan: \(team.name) carries \(what) on from \(earlier)",
        trailers: [Trailer(.okr, "cycle close")]),
      changes: [try change(to: carried.plan, in: version)], cycle: cycle.id,
      remarks: carried.remarks)
  }

  private var what: String {
    items.count == 1 ? items[0].reference.keyResult ?? "" : "\(items.count) key results"
  }

  /// A new plan, or new objectives in the one that is there.
  private func change(
    to plan: Plan, in version: Version
  ) throws -> (path: String, change: Draft.FileChange) {
    let path = PlanPath(team, in: cycle.id).description
    guard try version.readablePlan(of: team, in: cycle.id) != nil else {
      return (path, .create(PlanFormat.text(of: plan)))
    }
    return (path, .edit(plan.objectives.map { .insert($0.value, into: [.key("objectives")]) }))
  }
}
