import Git
package import History
package import Model

// The retrospectives that are kept beside the plans.
extension Version {
  /// The document of a team, by any path it ever had, or of the organisation where `team` is nil;
  /// nil where none is kept.
  package func retrospective(
    of team: TeamPath?, in cycle: String
  ) throws -> Retrospective.Document? {
    let teams = [team] + (team.flatMap { settings.teams[$0]?.formerly } ?? [])
    for team in teams {
      let path = RetrospectivePath(team, in: cycle).description
      guard let file = try files.file(at: path), file.kind != .directory, file.kind != .submodule
      else { continue }
      return Retrospective.Document(String(decoding: try files.read(file), as: UTF8.self))
    }
    return nil
  }

  /// What was promised in the last retrospective of a team, or of the organisation, that was kept
  /// in a cycle before this one.
  package func promises(of team: TeamPath?, before cycle: Cycle) throws -> [Promise] {
    for earlier in cyclesBefore(cycle) {
      if let document = try retrospective(of: team, in: earlier.id) { return document.promises }
    }
    return []
  }

  /// The latest first; of those that end on one day, the one most like `cycle` in length.
  private func cyclesBefore(_ cycle: Cycle) -> [Cycle] {
    func place(_ earlier: Cycle) -> (Int, Int, String) {
      (cycle.starts - earlier.ends, abs(cycle.length - earlier.length), earlier.id)
    }
    return cycles.values.filter { $0.ends < cycle.starts }.sorted { place($0) < place($1) }
  }

  /// The retrospective as a document, with what people wrote into the one that is kept.
  package func document(of retrospective: Retrospective) throws -> Retrospective.Document {
    let made = retrospective.markdown
    let kept = try self.retrospective(
      of: retrospective.team, in: retrospective.history.cycle.id)
    return kept.map(made.keeping) ?? made
  }
}
