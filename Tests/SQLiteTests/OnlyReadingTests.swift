import SQLite
import TestSupport
import Testing

/// What a person's own SQL may do.
@Suite struct OnlyReadingTests {
  private func database() throws -> Database {
    let database = try Database(mode: .memory)
    try database.execute("CREATE TABLE t(x); CREATE INDEX i ON t(x); INSERT INTO t VALUES (1), (2)")
    database.onlyReading = true
    return database
  }

  @Test(arguments: [
    "SELECT sum(x) FROM t",
    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c LIMIT 9) SELECT * FROM c",
    "SELECT * FROM json_each('[1,2]')", "PRAGMA table_info(t)",
    "SELECT name FROM pragma_table_info('t')", "SELECT name FROM sqlite_master",
    "EXPLAIN QUERY PLAN SELECT * FROM t", "VALUES (1)",
    "SELECT x, row_number() OVER (ORDER BY x) FROM t",
  ])
  func reading(sql: String) throws {
    let statement = try database().prepare(sql)
    #expect(try statement.step())
    #expect(statement.isReadOnly)
  }

  @Test(arguments: [
    "INSERT INTO t VALUES (3)", "UPDATE t SET x = 1", "DELETE FROM t", "DROP TABLE t",
    "CREATE TABLE u(x)", "CREATE TEMP TABLE u(x)", "CREATE VIEW v AS SELECT 1",
    "ATTACH '/tmp/other.db' AS other", "DETACH main", "VACUUM", "VACUUM INTO '/tmp/copy.db'",
    "REINDEX", "ANALYZE", "BEGIN", "SAVEPOINT s", "PRAGMA user_version = 3",
    "PRAGMA writable_schema = on", "PRAGMA journal_mode = wal", "PRAGMA query_only = off",
    "PRAGMA temp_store_directory = '/tmp'",
    "INSERT INTO t VALUES (3) RETURNING x", "WITH a AS (SELECT 1) DELETE FROM t",
  ])
  func anythingElse(sql: String) throws {
    let database = try database()
    let error = #expect(throws: SQLiteError.self) { _ = try database.prepare(sql) }
    #expect(error?.isRefused == true)
  }

  @Test(arguments: [
    "SELECT load_extension('/tmp/evil')": "not authorized to use function: load_extension",
    "UPDATE sqlite_master SET sql = ''": "table sqlite_master may not be modified",
  ])
  func whatIsHeldBackOtherwise(sql: String, message: String) throws {
    let database = try database()
    let error = #expect(throws: SQLiteError.self) { _ = try database.prepare(sql) }
    #expect(error?.message == message)
  }

  @Test func executingIsHeldToItToo() throws {
    let database = try database()
    let error = #expect(throws: SQLiteError.self) { try database.execute("DELETE FROM t") }
    #expect(error?.isRefused == true)
    database.onlyReading = false
    try database.execute("DELETE FROM t")
    #expect(database.changes == 2)
  }
}
