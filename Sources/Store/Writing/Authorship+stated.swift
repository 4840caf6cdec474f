import Git
package import History
package import Model

extension Authorship {
  /// Somebody at some moment, in UTC, whoever git takes for the author here.
  package init(_ author: Author, at time: Instant, coAuthors: [Author] = []) {
    let time = Timestamp(seconds: time.seconds, offsetMinutes: 0)
    self.init(
      author: Signature(name: author.name, email: author.email, time: time), coAuthors: coAuthors)
  }

  /// Whose rights count: the author's address as the mailmap has it.
  func address(by mailmap: Mailmap) -> String { Author(self).proper(by: mailmap).email }
}

extension Author {
  /// Who an author is, without the time.
  package init(_ authorship: Authorship) {
    self.init(name: authorship.author.name, email: authorship.author.email)
  }
}
