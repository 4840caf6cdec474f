package import Model

/// One commit of main as the history reads it: who made it when, what it says and what it changed.
package struct Revision: Sendable, Equatable {
  /// Forty hexadecimal digits, or sixty-four.
  package let id: String
  package private(set) var author: Author
  package let authored: Instant
  package let committed: Instant
  package internal(set) var message: Message
  /// How its changes came to main.
  package let via: Via
  /// Whose changes they are: the commit's author, or the proposal's authors where it brought one in.
  package private(set) var contributors: [Author]
  /// Who agreed to the proposal it brought in.
  package private(set) var approvers: [Author]
  /// What it changed.
  package internal(set) var changes: [Change]
  /// Plans that couldn't be read before it; its changes are against what they said last.
  package let gaps: [BrokenSpell]
  /// Whether a shallow clone begins with it: what it seems to add was there before, nobody knows
  /// since when.
  package private(set) var isBeginning = false

  /// How a change came to main.
  package enum Via: Sendable, Hashable {
    case direct
    /// By merging the proposal of this name.
    case proposal(String)
  }

  /// `via` defaults to what the message's `Proposal:` says, `contributors` to its `Proposed-by:`
  /// for a proposal and to the author otherwise; those it names as co-authors are added. `approvers` are
  /// those that the message names, if any.
  package init(
    id: String, author: Author, authored: Instant,
    committed: Instant? = nil, message: Message, via: Via? = nil, contributors: [Author] = [],
    approvers: [Author] = [], changes: [Change], gaps: [BrokenSpell] = []
  ) {
    self.id = id
    self.author = author
    self.authored = authored
    self.committed = committed ?? authored
    self.message = message
    self.via = via ?? Via(message)
    self.changes = changes
    self.gaps = gaps
    self.approvers = message.approvedBy.isEmpty ? approvers : message.approvedBy
    let proposers = self.via == .direct ? [] : message.proposedBy
    let first = [contributors, proposers, [author]].first { !$0.isEmpty } ?? []
    self.contributors = (first + message.coAuthors).uniqued()
  }

  /// The same with everybody as a mailmap has them; who turns out to be an author agreed to nothing.
  package func proper(by mailmap: Mailmap) -> Revision {
    guard mailmap != Mailmap() else { return self }
    var revision = self
    revision.author = author.proper(by: mailmap)
    revision.contributors = contributors.map { $0.proper(by: mailmap) }.uniqued()
    let authors = revision.contributors.map { $0.email.lowercased() }
    revision.approvers = approvers.map { $0.proper(by: mailmap) }.uniqued()
      .filter { !authors.contains($0.email.lowercased()) }
    return revision
  }
}

extension Revision {
  package var asBeginning: Revision {
    var revision = self
    revision.isBeginning = true
    return revision
  }

  /// Whether it changed the cycle itself or one of its plans.
  package func touches(cycle: String) -> Bool {
    changes.contains { $0.subject == .cycle(cycle) || $0.subject.reference?.cycle == cycle }
  }
}

extension Revision.Via {
  /// What the message itself says: a proposal where it has `Proposal: CYCLE/NAME`.
  package init(_ message: Message) {
    let name = message.proposal?.split(separator: "/").last
    self = name.map { .proposal(String($0)) } ?? .direct
  }

  /// The proposal's name; nil for a direct change.
  package var proposal: String? {
    guard case .proposal(let name) = self else { return nil }
    return name
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
