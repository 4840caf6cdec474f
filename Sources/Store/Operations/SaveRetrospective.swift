import Git
package import History
import Model

/// Keeps a retrospective beside the plans, with what people wrote into the one that is there.
package struct SaveRetrospective: Operation {
  package let retrospective: Retrospective

  package init(_ retrospective: Retrospective) { self.retrospective = retrospective }

  package var destination: Destination { .main }

  /// - Throws: where it is of a single item, or a shallow clone lacks part of the story.
  package func check() throws {
    if case .item = retrospective.scope {
      throw Refusal(
        .usage, "only a whole team's retrospective is kept, or the organisation's",
        hint: "name the team with --team, and leave --for out")
    }
    try retrospective.history.checkIsWhole()
  }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    try check()
    // Policy sees changes of plans only, and this changes none.
    let policy = Policy(settings: version.settings)
    let address = author.address(by: version.settings.mailmap)
    if let denial = policy.denial(of: .manageOrganisation, by: [address]) {
      throw Refusal(.notAllowed, denial.description, hint: denial.hint)
    }
    let cycle = retrospective.history.cycle.id
    let teams = try retrospective.team.flatMap { try version.teams(within: $0, in: cycle) }
    try version.checkPlans(of: teams, in: cycle)
    let path = RetrospectivePath(of: retrospective).description
    let document = try version.document(of: retrospective)
    return Draft(
      message: Message(
        subject: "retro: \(retrospective.team?.description ?? "organisation") \(cycle)",
        trailers: [Trailer(.okr, "retro")]),
      changes: [(path, .replace(document.text))], cycle: cycle)
  }
}
