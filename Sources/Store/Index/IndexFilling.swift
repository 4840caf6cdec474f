import Git
import SQLite
import Synchronization

/// Fills a new index on a thread of its own: while one part of the history is written the next is read.
struct IndexFilling {
  private let file: FillingFile
  private var thread: Git.Thread?

  /// Begins with the tables, in a file that isn't there yet.
  init(_ path: String) throws { file = try FillingFile(path) }

  /// Writes rows once those before them are written.
  mutating func add(_ rows: [IndexRow]) throws {
    try wait()
    thread = Thread { [file] in file.add(rows) }
  }

  /// Waits for what is being written.
  mutating func wait() throws {
    thread?.join()
    thread = nil
    try file.check()
  }

  /// Closes the file, which is whole from then on.
  mutating func finish(_ meta: [String: String?]) throws {
    try wait()
    try file.finish(meta)
  }
}

private final class FillingFile: Sendable {
  private struct State {
    let database: Database
    let writer: IndexWriter
    var failure: (any Error)?
  }

  private let state: Mutex<State>

  init(_ path: String) throws {
    let database = try Database(path: path, mode: .create, isChecked: true)
    // Until it is named in 'okr/index' nobody reads it; others may look for a moment whether it is locked.
    database.busyTimeout = .milliseconds(100)
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE")
    try database.execute(IndexSchema.tables)
    state = Mutex(State(database: database, writer: try IndexWriter(database)))
  }

  func add(_ rows: [IndexRow]) {
    state.withLock { state in
      do {
        for row in rows { try state.writer.add(row) }
      } catch {
        state.failure = error
      }
    }
  }

  func check() throws {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
    }
  }

  func finish(_ meta: [String: String?]) throws {
    try state.withLock { state in
      try IndexMeta.write(meta, to: state.database)
      try state.database.execute(IndexSchema.indexes)
      try state.database.execute("PRAGMA user_version = \(IndexSchema.version)")
      try state.database.execute("COMMIT; PRAGMA journal_mode = WAL")
    }
  }
}
