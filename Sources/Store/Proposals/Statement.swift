package import Git
package import History
package import Model

/// One thing said of a proposal: a commit of its talk.
package struct Statement: Sendable {
  package enum Word: String, Sendable, CaseIterable {
    case comment
    case approve
    case requestChanges = "request-changes"
    case submit
    case withdraw
    case reopen
  }

  package let commit: ObjectID
  /// The commit in hexadecimal digits.
  package var id: String { commit.hex }
  /// Who said it: the commit's author, as the mailmap has them, nothing else.
  package let author: Author
  package let time: Instant
  package let word: Word
  /// Often empty.
  package let text: String
  /// The proposal's tree at that moment, in hexadecimal digits.
  package let tree: String?
  /// The one thing it is about, its cycle filled in; nil where it is about the whole.
  package let on: Model.Reference?
  /// Why an agreed plan is to be changed, where that was said here.
  package let reason: String?

  /// - Parameter name: the proposal's, whose cycle references without one mean.
  init(_ commit: Commit, of name: ProposalName, _ mailmap: Mailmap) {
    let message = Message(parsing: commit.message)
    self.commit = commit.id
    author = Author(commit.author).proper(by: mailmap)
    time = Instant(seconds: commit.author.time.seconds)
    word = message.value(of: .talk).flatMap(Word.init) ?? .comment
    text =
      message.subject.hasPrefix("talk:")
      ? message.note
      : [message.subject, message.note].filter { !$0.isEmpty }.joined(separator: "\n\n")
    tree = message.value(of: .tree)
    on = message.value(of: .on)
      .flatMap { text in
        // The talk is read without the plans: other cycles are known by their form.
        Model.Reference(text) { $0 == name.cycle || Period(cycle: $0) != nil }
      }?.within(cycle: name.cycle)
    reason = message.reason
  }
}
