import SQLite
import Testing

@Suite struct TransactionTests {
  private struct Stop: Error {}

  private func count(_ database: Database) throws -> Int {
    let statement = try database.prepare("SELECT count(*) FROM t")
    _ = try statement.step()
    return statement.int(0)
  }

  @Test func allOrNothing() throws {
    let database = try Database(mode: .memory)
    try database.execute("CREATE TABLE t(x)")
    #expect(throws: Stop.self) {
      try database.transaction {
        try database.execute("INSERT INTO t VALUES (1), (2)")
        throw Stop()
      }
    }
    #expect(try count(database) == 0)
    let result = try database.transaction {
      try database.execute("INSERT INTO t VALUES (1), (2)")
      return "done"
    }
    #expect(result == "done")
    #expect(try count(database) == 2)
  }

  @Test func aCommitThatFailsIsTakenBack() throws {
    let database = try Database(mode: .memory)
    try database.execute(
      """
      PRAGMA foreign_keys = on;
      CREATE TABLE p(id PRIMARY KEY);
      CREATE TABLE t(x REFERENCES p(id) DEFERRABLE INITIALLY DEFERRED);
      """)
    #expect(throws: SQLiteError.self) {
      try database.transaction { try database.execute("INSERT INTO t VALUES (1)") }
    }
    try database.transaction {}
    #expect(try count(database) == 0)
  }

  @Test func manyRowsTakeLittleTime() throws {
    let database = try Database(mode: .memory)
    try database.execute("CREATE TABLE t(a INTEGER, b TEXT, c TEXT, d REAL)")
    try database.transaction {
      let insert = try database.prepare("INSERT INTO t VALUES (?1, ?2, ?3, ?4)")
      for number in 0..<20_000 {
        try insert.bind(number, at: 1)
        try insert.bind("2026-q1/engineering/checkout:instant-pay/p99", at: 2)
        try insert.bind(nil as String?, at: 3)
        try insert.bind(0.5, at: 4)
        try insert.run()
      }
    }
    #expect(try count(database) == 20_000)
  }
}
