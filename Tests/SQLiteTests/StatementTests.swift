import SQLite
import Testing

@Suite struct StatementTests {
  @Test(arguments: ["SELECT 1", "SELECT 1;", " SELECT 1; -- done\n", "/* one */ SELECT 1 ;; "])
  func oneStatementIsPrepared(sql: String) throws {
    let statement = try Database(mode: .memory).prepare(sql)
    #expect(try statement.step())
    #expect(statement.int(0) == 1)
  }

  @Test(arguments: ["SELECT 1; SELECT 2", "SELECT 1; DROP TABLE t", "SELECT 1; nonsense"])
  func moreThanOneIsRefused(sql: String) throws {
    let database = try Database(mode: .memory)
    let error = #expect(throws: SQLiteError.self) { _ = try database.prepare(sql) }
    #expect(error?.message == "more than one statement")
    #expect(error?.offset == 9)
  }

  @Test(arguments: ["", "  ", "-- nothing", ";"])
  func noneIsRefused(sql: String) throws {
    let database = try Database(mode: .memory)
    let error = #expect(throws: SQLiteError.self) { _ = try database.prepare(sql) }
    #expect(error?.message == "no statement")
  }

  @Test func anErrorSaysWhere() throws {
    let database = try Database(mode: .memory)
    let error = #expect(throws: SQLiteError.self) { _ = try database.prepare("SELECT 1 FORM t") }
    #expect(error?.message == "near \"t\": syntax error")
    #expect(error?.offset == 14)
    #expect(error?.isInvalidSQL == true)
    #expect(throws: SQLiteError.self) { _ = try database.prepare("SELECT 1\0, 2") }
  }

  @Test func aStatementKeepsItsDatabase() throws {
    var database: Database? = try Database(mode: .memory)
    let statement = try database?.prepare("SELECT 7")
    database = nil
    #expect(try statement?.step() == true)
    #expect(statement?.int(0) == 7)
  }

  @Test func whatARowBreaksIsSaid() throws {
    let database = try Database(mode: .memory)
    try database.execute("CREATE TABLE t(id TEXT PRIMARY KEY) STRICT; INSERT INTO t VALUES ('a')")
    let insert = try database.prepare("INSERT INTO t VALUES (?1)")
    try insert.bind("a", at: 1)
    let error = #expect(throws: SQLiteError.self) { try insert.run() }
    #expect(error?.isConstraint == true)
    #expect(error?.message == "UNIQUE constraint failed: t.id")
    try insert.bind("b", at: 1)
    try insert.run()
  }
}
