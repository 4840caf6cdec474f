import Git
import SQLite

/// The commits that the index has, in the order of the history.
final class ToldCommits {
  private let database: Database
  private let findTime: Query
  private let findJoint: Query
  private var known: [ObjectID: Int64] = [:]

  init(_ database: Database) throws {
    self.database = database
    findTime = try database.prepare("SELECT time FROM told WHERE hash = ?1")
    findJoint = try database.prepare("SELECT 1 FROM told WHERE hash = ?1 AND is_joint")
  }

  func time(of commit: ObjectID) throws -> Int64? {
    if let time = known[commit] { return time }
    try findTime.bind(commit.bytes, at: 1)
    defer { findTime.reset() }
    guard try findTime.step() else { return nil }
    known[commit] = Int64(findTime.int(0))
    return known[commit]
  }

  /// Whether all that was told before a commit are its ancestors.
  func isJoint(_ commit: ObjectID) throws -> Bool {
    try findJoint.bind(commit.bytes, at: 1)
    defer { findJoint.reset() }
    return try findJoint.step()
  }

  /// The merges, and the proposal that each brought in.
  func merges() throws -> [(ObjectID, ProposalName?)] {
    let rows = try database.prepare(
      "SELECT t.hash, m.proposal FROM merges m JOIN told t ON t.id = m.told")
    var merges: [(ObjectID, ProposalName?)] = []
    while try rows.step() {
      guard let id = ObjectID(rows.blob(0)) else { throw DamagedIndex() }
      merges.append((id, rows.isNull(1) ? nil : ProposalName(rows.text(1))))
    }
    return merges
  }

  /// The commits that brought a proposal in without a word, with one parent, and its name.
  func silentLandings() throws -> [ObjectID: String] {
    let rows = try database.prepare(
      """
      SELECT t.hash, r.proposal FROM revisions r JOIN told t ON t.id = r.told
      WHERE r.is_silent AND r.told NOT IN (SELECT told FROM merges)
      """)
    var landings: [ObjectID: String] = [:]
    while try rows.step() {
      guard let id = ObjectID(rows.blob(0)) else { throw DamagedIndex() }
      landings[id] = rows.text(1)
    }
    return landings
  }

  /// The commits since a time that changed something, oldest first.
  func revisions(since time: Int64) throws -> [ObjectID] {
    let rows = try database.prepare(
      """
      SELECT t.hash FROM told t JOIN revisions r ON r.told = t.id
      WHERE t.time >= ?1 ORDER BY t.time, t.hash
      """)
    try rows.bind(time, at: 1)
    var commits: [ObjectID] = []
    while try rows.step() {
      guard let id = ObjectID(rows.blob(0)) else { throw DamagedIndex() }
      commits.append(id)
    }
    return commits
  }

  func remove(after end: MainLine.Entry) throws {
    guard try hasMore(after: end) else { return }
    known = [:]
    let after = "(SELECT id FROM told WHERE (time, hash) > (?1, ?2))"
    for table in ["merges", "revisions", "deltas", "statements", "arrivals", "touches"] {
      try run("DELETE FROM \(table) WHERE told IN \(after)", end)
    }
    try run("DELETE FROM told WHERE (time, hash) > (?1, ?2)", end)
  }

  private func hasMore(after end: MainLine.Entry) throws -> Bool {
    let row = try database.prepare("SELECT 1 FROM told WHERE (time, hash) > (?1, ?2) LIMIT 1")
    try row.bind(end.time, at: 1)
    try row.bind(end.id.bytes, at: 2)
    defer { row.reset() }
    return try row.step()
  }

  private func run(_ sql: String, _ end: MainLine.Entry) throws {
    let statement = try database.prepare(sql)
    try statement.bind(end.time, at: 1)
    try statement.bind(end.id.bytes, at: 2)
    try statement.run()
  }
}
