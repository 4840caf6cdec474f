import Git
import History
import Model
import SQLite

/// What the history tells, kept in a file of git's directory, so that it needn't be read again.
///
/// Derived from commits alone, and never asked for the truth: it is safe to delete, and made anew where
/// it is damaged, of another format or of another repository.
struct Index {
  let database: Database
  /// The commit of main that it goes up to.
  let tip: ObjectID
  /// Where a shallow clone begins to know; nil where all is here.
  let boundary: ObjectID?

  /// nil for an index that isn't finished.
  init?(_ database: Database) throws {
    let meta = try IndexMeta(database)
    guard let tip = meta["tip"].flatMap({ ObjectID(hex: $0) }) else { return nil }
    self.database = database
    self.tip = tip
    boundary = meta["boundary"].flatMap { ObjectID(hex: $0) }
  }

  /// What part of the history is asked for.
  struct Part {
    /// Of the one cycle; nil for all cycles, their settings included.
    var names: CycleNames?
    var telling: Telling
    /// Beside that, what these commits changed.
    var commits: [Int] = []
    /// The last commit that counts.
    var end: End
  }

  /// Where to end in the order of the history.
  struct End {
    let time: Int64
    let hash: ObjectID
  }

  /// Where the history of a commit ends; nil where only its ancestors can tell.
  func end(at commit: ObjectID) throws -> End? {
    let find = try database.prepare("SELECT time, is_joint FROM told WHERE hash = ?1")
    try find.bind(commit.bytes, at: 1)
    defer { find.reset() }
    guard try find.step(), commit == tip || find.int(1) == 1 else { return nil }
    return End(time: Int64(find.int(0)), hash: commit)
  }
}

/// What the index notes of itself.
struct IndexMeta {
  private let database: Database
  private var values: [String: String] = [:]

  init(_ database: Database) throws {
    self.database = database
    let rows = try database.prepare("SELECT key, value FROM meta")
    while try rows.step() { values[rows.text(0)] = rows.text(1) }
  }

  subscript(key: String) -> String? { values[key] }

  static func write(_ values: [String: String?], to database: Database) throws {
    let put = try database.prepare("INSERT OR REPLACE INTO meta VALUES(?1, ?2)")
    for (key, value) in values {
      try put.bind(key, at: 1)
      try put.bind(value ?? "", at: 2)
      try put.run()
    }
  }
}
