import SQLite
import TestSupport
import Testing

@Suite struct FileTests {
  private let scratch: ScratchDirectory
  private var path: String { scratch.path + "/it's a file.db" }

  init() throws { scratch = try ScratchDirectory() }

  @Test func aFileKeepsWhatWasWritten() throws {
    do {
      let database = try Database(path: path, mode: .create)
      try database.execute("CREATE TABLE t(x); INSERT INTO t VALUES ('kept')")
    }
    let statement = try Database(path: path, mode: .readOnly).prepare("SELECT x FROM t")
    #expect(try statement.step())
    #expect(statement.text(0) == "kept")
  }

  @Test(arguments: [Database.Mode.readWrite, .readOnly])
  func aMissingFileIsNotMade(mode: Database.Mode) throws {
    let error = #expect(throws: SQLiteError.self) { _ = try Database(path: path, mode: mode) }
    #expect(error?.cannotOpen == true)
  }

  @Test func aFileOpenedToReadIsNotWritten() throws {
    try Database(path: path, mode: .create).execute("CREATE TABLE t(x)")
    let database = try Database(path: path, mode: .readOnly)
    let error = #expect(throws: SQLiteError.self) {
      try database.execute("INSERT INTO t VALUES (1)")
    }
    #expect(error?.isReadOnly == true)
  }

  @Test func whatIsNoDatabaseIsCorrupt() throws {
    try scratch.write(String(repeating: "not a database. ", count: 300), to: "it's a file.db")
    let database = try Database(path: path, mode: .readWrite)
    let error = #expect(throws: SQLiteError.self) { _ = try database.prepare("SELECT * FROM t") }
    #expect(error?.isCorrupt == true)
  }

  @Test func whoMayNotWriteIsBusy() throws {
    let first = try Database(path: path, mode: .create)
    try first.execute("CREATE TABLE t(x); BEGIN IMMEDIATE")
    let second = try Database(path: path, mode: .readWrite)
    second.busyTimeout = .milliseconds(100)
    let begin = ContinuousClock.now
    let error = #expect(throws: SQLiteError.self) { try second.transaction {} }
    #expect(error?.isBusy == true)
    #expect(ContinuousClock.now - begin >= .milliseconds(90))
    try first.execute("COMMIT")
    try second.transaction { try second.execute("INSERT INTO t VALUES (1)") }
  }

  @Test func aFullDatabaseSaysSo() throws {
    let database = try Database(path: path, mode: .create)
    try database.execute("PRAGMA max_page_count = 2; CREATE TABLE t(x)")
    let error = #expect(throws: SQLiteError.self) {
      try database.transaction { try database.execute("INSERT INTO t VALUES (zeroblob(100000))") }
    }
    #expect(error?.isFull == true)
  }
}
