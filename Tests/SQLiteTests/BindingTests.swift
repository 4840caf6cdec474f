import SQLite
import Testing

@Suite struct BindingTests {
  @Test func valuesComeBackAsTheyWent() throws {
    let database = try Database(mode: .memory)
    let statement = try database.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6")
    try statement.bind(Int.min, at: 1)
    try statement.bind(0.1, at: 2)
    try statement.bind("a\0b — 👩🏽‍🚀 ü", at: 3)
    try statement.bind([0, 255, 7] as [UInt8], at: 4)
    try statement.bind(nil as Int64?, at: 5)
    try statement.bind(Int64.max, at: 6)
    #expect(try statement.step())
    #expect(
      (0..<6).map(statement.value) == [
        .int(.min), .double(0.1), .text("a\0b — 👩🏽‍🚀 ü"), .blob([0, 255, 7]), .null, .int(.max),
      ])
    #expect(statement.int(0) == .min && statement.double(1) == 0.1)
    #expect(statement.text(2).utf8.count == "a\0b — 👩🏽‍🚀 ü".utf8.count)
    #expect(statement.isNull(4) && !statement.isNull(5))
    #expect(try !statement.step())
  }

  @Test func emptyIsNotNothing() throws {
    let statement = try Database(mode: .memory).prepare("SELECT ?1, ?2, ?3, ?4")
    try statement.bind("", at: 1)
    try statement.bind([] as [UInt8], at: 2)
    try statement.bind(nil as String?, at: 3)
    try statement.bindNull(at: 4)
    #expect(try statement.step())
    #expect((0..<4).map(statement.value) == [.text(""), .blob([]), .null, .null])
  }

  @Test(arguments: [0, 1, 2, 15, 16, 1000, 100_000])
  func textOfEveryLengthKeepsItsEnd(count: Int) throws {
    let text = String(repeating: "é", count: count) + "."
    let statement = try Database(mode: .memory).prepare("SELECT ?1, length(?1)")
    try statement.bind(text, at: 1)
    #expect(try statement.step())
    #expect(statement.text(0) == text)
    #expect(statement.int(1) == count + 1)
  }

  @Test func aStatementIsUsedAgain() throws {
    let database = try Database(mode: .memory)
    try database.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, word TEXT)")
    let insert = try database.prepare("INSERT INTO t(word) VALUES (?1)")
    for word in ["a", "b", "c"] {
      try insert.bind(word, at: 1)
      try insert.run()
    }
    #expect(database.lastInsertedRow == 3)
    try database.execute("UPDATE t SET word = upper(word) WHERE id > 1")
    #expect(database.changes == 2)
    let select = try database.prepare("SELECT group_concat(word) AS words, 1 AS one FROM t")
    #expect(try select.step())
    #expect(select.text(0) == "a,B,C")
    #expect(select.columnNames == ["words", "one"])
  }

  @Test func aPositionThatIsNotThereIsAnError() throws {
    let statement = try Database(mode: .memory).prepare("SELECT ?1")
    #expect(throws: SQLiteError.self) { try statement.bind(1, at: 2) }
    #expect(throws: SQLiteError.self) { try statement.bind("x", at: 0) }
  }

  @Test func bytesThatAreNoTextAreReplaced() throws {
    let statement = try Database(mode: .memory).prepare("SELECT CAST(x'61ff62' AS TEXT)")
    #expect(try statement.step())
    #expect(statement.text(0) == "a\u{FFFD}b")
  }
}
