import Git
import History
import Model

/// The commits of a proposal that main hasn't, and who wrote them.
struct ProposedCommits {
  /// The first one first, each person once.
  let authors: [Author]
  /// When the first and the last of them was made; nil where it has none of its own.
  let times: ClosedRange<Instant>?
  /// The last `Reason:` among them.
  let reason: String?

  init(of tip: ObjectID, since main: ObjectID, _ settings: Settings, in repository: Repository)
    throws
  {
    let commits = try repository.walk(from: [tip], hiding: [main]).all().reversed()
      .map { try repository.commit($0) }
    var authors: [Author] = []
    for commit in commits where try ProposedCommits.isWritten(commit, in: repository) {
      let people = [Author(commit.author)] + Message(parsing: commit.message).coAuthors
      for person in people.map({ $0.proper(by: settings.mailmap) })
      where !authors.contains(where: { settings.isSamePerson($0.email, person.email) }) {
        authors.append(person)
      }
    }
    self.authors = authors
    let seconds = commits.map(\.committer.time.seconds)
    times = seconds.min().flatMap { first in
      seconds.max().map { Instant(seconds: first)...Instant(seconds: $0) }
    }
    reason = commits.reversed().lazy.compactMap { Message(parsing: $0.message).reason }.first
  }

  /// Whoever joins main to a proposal has written something only where the outcome is neither's.
  private static func isWritten(_ commit: Commit, in repository: Repository) throws -> Bool {
    guard commit.parents.count > 1 else { return true }
    let paths = try commit.parents.map { parent in
      Set(
        try repository.changedPaths(from: repository.commit(parent).tree, to: commit.tree).map(
          \.path))
    }
    return !paths.dropFirst().reduce(paths[0]) { $0.intersection($1) }.isEmpty
  }
}
