import Git
import History
import Model

/// Who agrees to a proposal as it stands.
struct Approvals {
  /// One for each person, by time.
  let all: [Approval]

  /// Addresses of those whose approval hasn't lapsed.
  var valid: [String] { all.filter(\.isValid).map(\.by.email) }

  /// - Parameters:
  ///   - paths: what the proposal changes.
  ///   - tree: the proposal's own.
  init(
    in talk: Talk, of paths: [String], tree: ObjectID, _ settings: Settings, _ plans: PlansReader
  ) throws {
    var last: [Statement] = []
    for statement in talk.statements where statement.isVerdict {
      last.removeAll { settings.isSamePerson($0.author.email, statement.author.email) }
      last.append(statement)
    }
    all = try last.filter { $0.word == .approve }.map { statement in
      let isValid = try Approvals.holds(statement, of: paths, tree: tree, plans)
      return Approval(by: statement.author, time: statement.time, isValid: isValid)
    }
  }

  private static func holds(
    _ statement: Statement, of paths: [String], tree: ObjectID, _ plans: PlansReader
  ) throws -> Bool {
    guard let approved = statement.tree.flatMap({ ObjectID(hex: $0) }) else { return false }
    guard approved != tree else { return true }
    guard plans.repository.hasObject(approved) else { return false }
    return try plans.meanTheSame(paths, in: approved, and: tree)
  }
}
