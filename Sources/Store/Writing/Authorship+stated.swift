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
}

extension Author {
  /// Who an author is, without the time.
  package init(_ authorship: Authorship) {
    self.init(name: authorship.author.name, email: authorship.author.email)
  }
}
