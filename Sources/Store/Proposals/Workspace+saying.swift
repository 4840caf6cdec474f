package import Git
import History
package import Model

extension Workspace {
  /// How often somebody else may say something first before it is given up.
  private static let patience = 50

  /// Says something of a proposal as it stands: a commit on its talk, and nothing else. Where others went on with the
  /// talk apart, this joins the two.
  ///
  /// - Parameters:
  ///   - item: the one thing it is about; nil for the whole.
  ///   - reason: why the agreed plan is to be changed, where this is said.
  ///   - seen: the commit of the proposal that it is said of; nil takes it as it is.
  /// - Throws: `ProposalMoved` where the proposal isn't at `seen` any more.
  @discardableResult
  package func say(
    _ word: Statement.Word, _ text: String = "", on item: Model.Reference? = nil,
    reason: String? = nil, in name: ProposalName, seen: ObjectID? = nil, by author: Authorship
  ) throws -> Written {
    var pause = Pause()
    for _ in 0..<Workspace.patience {
      let branches = try ProposalBranches(in: repository)
      guard let tip = try branches.proposals[name]?.tip(in: repository)?.commit else {
        throw Refusal(.notFound, "no proposal '\(name)'", hint: "'okr proposals' shows them")
      }
      if let seen, seen != tip { throw ProposalMoved(to: tip) }
      let message = Message(
        subject: "talk: \(word.rawValue) \(name)", note: text,
        trailers: [
          Trailer(.talk, word.rawValue), Trailer(.tree, try repository.commit(tip).tree.hex),
        ] + (item.map { [Trailer(.on, "\($0)")] } ?? [])
          + (reason.map { [Trailer(.reason, $0)] } ?? []))
      let talk = branches.talks[name] ?? ProposalBranches.Pair()
      if let commit = try append(message, to: talk, of: name, by: author) {
        return Written(
          commit: commit, message: message, cycle: name.cycle, changes: [],
          settings: Settings(), remarks: [])
      }
      pause.wait()
    }
    throw Refusal(
      .inTheWay, "others keep talking about '\(name)', so this wasn't written",
      hint: "try again in a moment")
  }

  /// The commit; nil where somebody else was faster.
  private func append(
    _ message: Message, to talk: ProposalBranches.Pair, of name: ProposalName,
    by author: Authorship
  ) throws -> ObjectID? {
    let commit = try repository.createCommit(
      tree: try repository.emptyTree(), parents: try talk.lasts(in: repository),
      author: author.author, committer: author.committer, message: message.text)
    do throws(GitError) {
      try repository.move(
        reference: name.talk, from: talk.here, to: commit, message: message.subject)
      return commit
    } catch {
      guard error.kind == .changed else {
        guard let other = try BranchInTheWay(of: name.talk, in: repository) else { throw error }
        throw other.refusal(saying: "what is said of '\(name)' is kept in '\(name.shortTalk)'")
      }
      return nil
    }
  }
}

/// A proposal isn't where somebody saw it any more.
struct ProposalMoved: Error {
  let to: ObjectID
}
