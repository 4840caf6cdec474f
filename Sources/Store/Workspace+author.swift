import Git
import History
package import Model

extension Workspace {
  /// *Today*: `asOf`; else the day of `GIT_AUTHOR_DATE` where that is set; else the clock's, in UTC.
  package func today(asOf: Day?) throws -> Day {
    if let asOf { return asOf }
    guard let date = environment["GIT_AUTHOR_DATE"], !date.isEmpty else {
      return Instant(seconds: Timestamp.now().seconds).day
    }
    guard let time = Timestamp(date: date) else {
      throw Refusal(
        .usage, "'\(date)' in GIT_AUTHOR_DATE is in no form that git knows",
        hint: "write it like 2026-02-14T09:30:00+01:00")
    }
    return Instant(seconds: time.seconds).day
  }

  /// The addresses of whoever works here, as git has them; none where it knows nobody.
  package func addresses() throws -> [String] {
    try repository.identity(.author, environment: environment).map {
      [decoder.mailmap.person(name: $0.name, email: $0.email).email]
    } ?? []
  }

  /// Who writes, as git has it.
  ///
  /// - Throws: `Refusal` with the two lines that mend it where git knows nobody.
  package func author(asOf: Day? = nil, coAuthors: [String] = []) throws -> Authorship {
    guard let author = try repository.identity(.author, environment: environment),
      let committer = try repository.identity(.committer, environment: environment)
    else {
      throw Refusal.nobodyKnown
    }
    return Authorship(
      author: author, committer: committer, today: try today(asOf: asOf),
      coAuthors: try coAuthors.map(coAuthor))
  }

  private func coAuthor(_ text: String) throws -> Author {
    try OneLine.check(text, "address")
    let author = Author(parsing: text)
    guard author.email.contains("@") else {
      throw Refusal(
        .usage, "'\(text)' is no e-mail address", hint: "write it like ana@example.org")
    }
    return author
  }
}

extension Refusal {
  static let nobodyKnown = Refusal(
    .usage, "git doesn't know who you are",
    hint: "git config --global user.name 'Your Name' && "
      + "git config --global user.email you@example.org")
}
