import SQLite
import TestSupport
import Testing

/// Files whose pages carry sums: nothing that was damaged is taken for data.
@Suite struct CheckedFilesTests {
  private let scratch: ScratchDirectory
  private var path: String { scratch.path + "/checked.db" }
  private let shell = Shell(environment: ["PATH": "/usr/bin:/bin"])

  init() throws { scratch = try ScratchDirectory() }

  private func fill(_ journal: String) throws {
    let database = try Database(path: path, mode: .create, isChecked: true)
    try database.execute("PRAGMA journal_mode = \(journal); CREATE TABLE t(x)")
    for part in ["a", "b"] {
      try database.transaction {
        let insert = try database.prepare("INSERT INTO t VALUES (?1)")
        for number in 0..<500 {
          try insert.bind("\(part) \(number)", at: 1)
          try insert.run()
        }
        try insert.bind(String(repeating: part, count: 20_000), at: 1)
        try insert.run()
      }
    }
    try database.execute("DELETE FROM t WHERE x LIKE 'a 1%'; INSERT INTO t VALUES ('more')")
  }

  private func read() throws -> [String] {
    let database = try Database(path: path, mode: .readWrite, isChecked: true)
    let rows = try database.prepare("SELECT x FROM t")
    var texts: [String] = []
    while try rows.step() { texts.append(rows.text(0)) }
    return texts
  }

  private func run(_ script: String) throws -> String {
    let result = try shell.run(script, in: scratch.path)
    try #require(result.status == 0)
    return result.stdout
  }

  @Test(arguments: ["OFF", "DELETE", "WAL"])
  func whatWasWrittenIsRead(_ journal: String) throws {
    try fill(journal)
    #expect(try read().count == 892)
    try Database(path: path, mode: .readWrite, isChecked: true).execute("DELETE FROM t; VACUUM")
    #expect(try read().isEmpty)
  }

  @Test(arguments: ["OFF", "WAL"])
  func everyDamageIsNoticed(_ journal: String) throws {
    try fill(journal)
    let truth = try read()
    _ = try run("cp checked.db kept.db")
    let size = try #require(Int(run("wc -c < checked.db").filter(\.isNumber)))
    for offset in stride(from: 97, to: size, by: 1031) {
      _ = try run(
        "cp kept.db checked.db && printf '\\252' | dd of=checked.db bs=1 seek=\(offset) conv=notrunc"
      )
      // A page that isn't read isn't missed.
      if let texts = try? read() { #expect(texts == truth, "at \(offset)") }
    }
  }

  @Test func pagesThatWereSwappedAreNoticed() throws {
    try fill("WAL")
    _ = try run(
      """
      cp checked.db kept.db
      dd if=kept.db of=checked.db bs=4096 skip=2 seek=4 count=1 conv=notrunc
      dd if=kept.db of=checked.db bs=4096 skip=4 seek=2 count=1 conv=notrunc
      """)
    let error = #expect(throws: SQLiteError.self) { try read() }
    #expect(error?.isCorrupt == true)
  }

  @Test(arguments: [5000, 16_384, 30_001])
  func aFileThatWasCutOffIsNoticed(_ size: Int) throws {
    try fill("WAL")
    _ = try run("truncate -s \(size) checked.db")
    let error = #expect(throws: SQLiteError.self) { try read() }
    #expect(error?.isCorrupt == true)
  }

  @Test func aFileWithoutSumsIsNoCheckedOne() throws {
    try Database(path: path, mode: .create).execute("CREATE TABLE t(x)")
    let error = #expect(throws: SQLiteError.self) { try read() }
    #expect(error?.isCorrupt == true)
  }
}
