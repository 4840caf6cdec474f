import Model
import Store
import TestSupport
import Testing

@Suite struct AnswersTests {
  private let story: Story

  init() throws {
    story = try Story()
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "check-in: fast")
    try story.scratch.commit([Story.path: Story.plan(p99: "450", target: "350")])
  }

  private func rows(_ sql: String, cycle: String? = nil) throws -> [[Value]] {
    let workspace = try story.workspace()
    let day = try #require(Day("2026-02-14"))
    return try workspace.answers(to: sql, in: workspace.main(), on: day, cycle: cycle).rows
  }

  @Test func plansAreThereWithTheirScores() throws {
    #expect(
      try rows("SELECT ref, target, current, progress, due FROM key_results ORDER BY ref") == [
        [
          "2026-q1/checkout:pay/p99", 350, 450, .number(350.0 / 450), "2026-03-31",
        ],
        ["2026-q1/checkout:sell/orders", 100, 10, 0.1, "2026-03-31"],
      ])
    #expect(
      try rows("SELECT round(progress, 4), round(progress_as_agreed, 4) FROM plans") == [
        [0.4389, 0.4]
      ])
    #expect(
      try rows("SELECT path, parent FROM teams") == [["company", .null], ["checkout", "company"]])
  }

  @Test func historyIsThereInItsOrder() throws {
    #expect(
      try rows(
        "SELECT ref, field, from_value, to_value, direction FROM changes WHERE field = 'target'")
        == [["2026-q1/checkout:pay/p99", "target", 300, 350, "easier"]])
    #expect(
      try rows("SELECT value, cycle FROM check_ins ORDER BY seq") == [[450, "2026-q1"]])
    let times = try rows("SELECT seq FROM changes ORDER BY rowid").flatMap(\.self)
    #expect(times == (1...times.count).map { .number(Double($0)) })
  }

  @Test func whatIsAListIsJSON() throws {
    #expect(
      try rows("SELECT json_extract(to_value, '$.id') FROM changes WHERE kind = 'key_result_added'")
        == [["p99"], ["orders"]])
  }

  @Test func oneCycleAloneIsAnswered() throws {
    #expect(try rows("SELECT count(*) FROM plans", cycle: "2026-q1") == [[1]])
    #expect(try rows("SELECT count(*) FROM plans", cycle: "2026-q2") == [[0]])
  }

  @Test func keysLeadToRowsThatAreThere() throws {
    #expect(try rows("SELECT * FROM pragma_foreign_key_check") == [])
    #expect(try rows("SELECT \"table\" FROM pragma_foreign_key_list('check_ins')").count == 3)
  }

  @Test(arguments: [
    (
      "SELECT progres FROM plans", "no column 'progres'",
      "did you mean progress or progress_as_agreed?"
    ),
    ("SELECT * FROM plan", "no table 'plan'", "did you mean plans?"),
    ("SELECT p.tea FROM plans p", "no column 'p.tea'", "did you mean team?"),
    (
      "SELECT * FROM weather", "no table 'weather'", "'okr query --tables' lists tables and columns"
    ),
    ("SELECT 1; SELECT 2", "more than one statement", "ask one at a time"),
    ("", "there is no SQL to answer", "'okr query --tables' lists tables and columns"),
  ])
  func whatIsWrongIsSaid(sql: String, message: String, hint: String) throws {
    let refusal = #expect(throws: Refusal.self) { _ = try rows(sql) }
    #expect(refusal == Refusal(.usage, message, hint: hint))
  }

  @Test(arguments: [
    "DELETE FROM plans", "DROP TABLE plans", "ATTACH 'x.db' AS x", "PRAGMA journal_mode = wal",
    "VACUUM INTO 'copy.db'", "SELECT load_extension('x')", "INSERT INTO plans(ref) VALUES (1)",
  ])
  func nothingButReadingIsDone(sql: String) throws {
    let refusal = #expect(throws: Refusal.self) { _ = try rows(sql) }
    #expect(refusal?.message == "this statement does more than read")
    #expect(refusal?.kind == .usage)
  }

  @Test func theFileHasTheSameTables() throws {
    let workspace = try story.workspace()
    let day = try #require(Day("2026-02-14"))
    let bytes = try workspace.tables(in: workspace.main(), on: day)
    #expect(bytes.starts(with: "SQLite format 3\0".utf8))
    #expect(try workspace.tables(in: workspace.main(), on: day) == bytes)
  }
}
