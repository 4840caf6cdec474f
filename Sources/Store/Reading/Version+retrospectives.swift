import Git
package import History
package import Model

// The retrospectives that are kept beside the plans.
extension Version {
  /// The document of a team, by any path it ever had, or of the organisation where `team` is nil;
  /// nil where none is kept.
  ///
  /// - Parameter part: the last day of a part of the cycle; nil for that of the whole.
  package func retrospective(
    of team: TeamPath?, in cycle: String, part: Day? = nil
  ) throws -> Retrospective.Document? {
    for team in paths(of: team) {
      let path = RetrospectivePath(team, in: cycle, part: part).description
      if let document = try document(at: path) { return document }
    }
    return nil
  }

  /// Those of parts of a cycle, the latest first.
  private func parts(of team: TeamPath?, in cycle: String) throws -> [Retrospective.Document] {
    try paths(of: team).flatMap { team -> [Retrospective.Document] in
      let path = RetrospectivePath(team, in: cycle)
      let names = try files.entries(of: path.folder).map(\.name).filter(path.hasPart)
      return try names.sorted(by: >).compactMap { try document(at: "\(path.folder)/\($0)") }
    }
  }

  private func paths(of team: TeamPath?) -> [TeamPath?] {
    [team] + (team.flatMap { settings.teams[$0]?.formerly } ?? [])
  }

  private func document(at path: String) throws -> Retrospective.Document? {
    guard let file = try files.file(at: path), file.kind != .directory, file.kind != .submodule
    else { return nil }
    guard let text = String(validating: try files.read(file), as: UTF8.self) else {
      throw Refusal(
        .badData, "'\(path)' is no UTF-8 text", hint: "save it as UTF-8 in an editor")
    }
    return Retrospective.Document(text)
  }

  /// What was promised in the last retrospective of a team, or of the organisation, that was kept
  /// in a cycle before this one.
  package func promises(of team: TeamPath?, before cycle: Cycle) throws -> [Promise] {
    for earlier in cyclesBefore(cycle) {
      let kept = try promises(of: team, in: earlier.id)
      if let kept { return kept }
    }
    return []
  }

  /// What was promised in the retrospectives of this cycle so far and of the cycle before, and
  /// isn't kept yet; each once.
  package func openPromises(of team: TeamPath?, in cycle: Cycle) throws -> [Promise] {
    let kept = try promises(of: team, in: cycle.id) ?? []
    var known = Set(kept.map(\.text))
    let earlier = try promises(of: team, before: cycle).filter { known.insert($0.text).inserted }
    return (kept + earlier).filter { !$0.isKept }
  }

  /// Of the whole cycle and of its parts, each once; nil where nothing is kept.
  private func promises(of team: TeamPath?, in cycle: String) throws -> [Promise]? {
    let documents =
      try [retrospective(of: team, in: cycle)].compactMap(\.self)
      + parts(of: team, in: cycle)
    guard !documents.isEmpty else { return nil }
    var known: Set<String> = []
    return documents.flatMap(\.promises).filter { known.insert($0.text).inserted }
  }

  /// The latest first; of those that end on one day, the one most like `cycle` in length.
  func cyclesBefore(_ cycle: Cycle) -> [Cycle] {
    func place(_ earlier: Cycle) -> (Int, Int, String) {
      (cycle.starts - earlier.ends, abs(cycle.length - earlier.length), earlier.id)
    }
    return cycles.values.filter { $0.ends < cycle.starts }.sorted { place($0) < place($1) }
  }

  /// The retrospective as a document, with what people wrote into the one that is kept.
  ///
  /// - Throws: `Refusal` that names the place where something they wrote would be lost.
  package func document(of retrospective: Retrospective) throws -> Retrospective.Document {
    let made = retrospective.markdown
    let path = RetrospectivePath(of: retrospective)
    guard let kept = try self.retrospective(of: path.team, in: path.cycle, part: path.part) else {
      return made
    }
    do {
      return try made.keeping(kept)
    } catch {
      throw Refusal(error, in: "\(path)")
    }
  }
}

extension Refusal {
  fileprivate init(_ stray: Retrospective.Document.Stray, in path: String) {
    switch stray.reason {
    case .unended(let place):
      self.init(
        .badData, "\(path):\(stray.line): the place '\(place)' has no end",
        hint: "write <!-- okr:end --> on a line of its own below what stands in it")
    case .outside(let text):
      let short = text.count > 40 ? text.prefix(39) + "…" : text[...]
      self.init(
        .badData,
        "\(path):\(stray.line): '\(short)' stands in no place that is kept, and would be lost",
        hint: "move it below <!-- okr:keep notes -->, or take it away")
    }
  }
}
