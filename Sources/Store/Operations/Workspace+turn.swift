import Git
import History
import Model

// Starting and closing cycles.
extension Workspace {
  /// Turns a cycle and marks the commit with `okr/ID/agreed` or `okr/ID/closed` for people. A tag
  /// of that name that is there already is left alone.
  package func turn(_ operation: TurnCycle, by author: Authorship) throws -> Written {
    var written = try perform(operation, by: author)
    let name = "okr/\(operation.id)/\(operation.state == .active ? "agreed" : "closed")"
    do throws(GitError) {
      try repository.createTag(
        name, of: written.commit, tagger: author.committer, message: written.message.subject)
    } catch {
      written.remarks.append(
        error.kind == .changed
          ? "there is a tag '\(name)' already, and it stays where it is"
          : "the tag '\(name)' couldn't be made: \(error.description)")
    }
    return written
  }
}

extension TurnCycle {
  /// The close of a cycle, with the retrospectives it keeps.
  ///
  /// - Parameter known: them, as far as they are worked out; anew for other plans and another day.
  package static func closing(
    _ id: String, in workspace: Workspace, knowing known: ClosingRetrospectives? = nil
  ) -> TurnCycle {
    var operation = TurnCycle(id, to: .closed)
    operation.documents = { version, author in
      let made = known.flatMap { $0.tell(of: version, on: author.today) ? $0 : nil }
      let all = try made ?? workspace.closingRetrospectives(of: id, in: version, on: author.today)
      return try all.ofTeams.map {
        let path = RetrospectivePath($0.team, in: id).description
        return (path, try version.document(of: $0).text)
      }
    }
    return operation
  }
}
