package import Git
package import History
package import Model

/// Who does something, when, and together with whom.
package struct Authorship: Sendable {
  package var author: Signature
  package var committer: Signature
  /// The day that counts as today.
  package var today: Day
  package var coAuthors: [Author]

  package init(
    author: Signature, committer: Signature? = nil, today: Day? = nil, coAuthors: [Author] = []
  ) {
    self.author = author
    self.committer = committer ?? author
    self.today = today ?? Instant(seconds: author.time.seconds).day
    self.coAuthors = coAuthors
  }

  /// The author date.
  package var time: Instant { Instant(seconds: author.time.seconds) }
}
