import Git
import History
package import Model

/// What was said of a proposal, here and at origin.
package struct Talk: Sendable {
  /// Oldest first; nothing comes before what it answers to.
  package let statements: [Statement]

  init(_ statements: [Statement] = []) { self.statements = statements }

  /// How many remarks people made, also beside another word; the reason of an amendment is none.
  package var comments: Int {
    statements.count { !$0.text.isEmpty || ($0.word == .comment && $0.reason == nil) }
  }

  /// When it was last submitted, as long as it wasn't withdrawn or reopened since.
  package var submitted: Instant? {
    let last = statements.last { [.submit, .withdraw, .reopen].contains($0.word) }
    return last?.word == .submit ? last?.time : nil
  }

  /// Whether the last word of it was to withdraw the proposal.
  package var isWithdrawn: Bool {
    statements.last { [.submit, .withdraw, .reopen].contains($0.word) }?.word == .withdraw
  }

  /// Why the agreed plan is to be changed, as it was said last.
  package var reason: String? { statements.last { $0.reason != nil }?.reason }

  /// Approvals and requests for changes since the last submission; all of them where there was none.
  var verdictsSinceSubmission: ArraySlice<Statement> {
    let start = statements.lastIndex { $0.word == .submit }.map { $0 + 1 } ?? 0
    return statements[start...].filter(\.isVerdict)[...]
  }
}

extension Statement {
  var isVerdict: Bool { word == .approve || word == .requestChanges }
}

extension Talk {
  /// - Parameter tips: of all clones' talks, which are read as one.
  init(
    from tips: [ObjectID], of name: ProposalName, _ mailmap: Mailmap = Mailmap(),
    in repository: Repository
  ) throws {
    var commits: [ObjectID: Commit] = [:]
    var waiting = tips
    while let id = waiting.popLast() {
      guard commits[id] == nil, repository.hasObject(id) else { continue }
      let commit = try repository.commit(id)
      // Whatever has files is no talk, however it got there.
      guard commit.tree == .emptyTree else { continue }
      commits[id] = commit
      waiting += commit.parents
    }
    var said: Set<Words> = []
    statements = Talk.ordered(commits).map { Statement($0, of: name, mailmap) }
      .filter { said.insert(Words($0)).inserted }
  }

  /// What makes two commits one statement: replayed on top of others, it is another commit.
  private struct Words: Hashable {
    let author: Author
    let time: Instant
    let word: Statement.Word
    let text: String
    let tree: String?
    let on: Model.Reference?

    init(_ statement: Statement) {
      (author, time) = (statement.author, statement.time)
      (word, text) = (statement.word, statement.text)
      (tree, on) = (statement.tree, statement.on)
    }
  }

  /// Parents first, and by time where neither follows the other.
  private static func ordered(_ commits: [ObjectID: Commit]) -> [Commit] {
    var ordered: [Commit] = []
    var placed: Set<ObjectID> = []
    var left = commits.values.sorted {
      ($0.author.time.seconds, $0.id) < ($1.author.time.seconds, $1.id)
    }
    while !left.isEmpty {
      let next =
        left.firstIndex { commit in
          commit.parents.allSatisfy { placed.contains($0) || commits[$0] == nil }
        } ?? left.startIndex
      let commit = left.remove(at: next)
      placed.insert(commit.id)
      ordered.append(commit)
    }
    return ordered
  }
}
