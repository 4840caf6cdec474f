import Terminal
import Testing

@Suite struct PagerTests {
  let path = ["PATH": "/nowhere:/usr/bin:/bin"]

  func command(_ values: [String: String], configured: String? = nil) -> String? {
    Pager(configured: configured, environment: Environment(path.merging(values) { $1 }))?.command
  }

  @Test func choosesAsGitDoes() {
    #expect(command(["GIT_PAGER": "a", "PAGER": "c"], configured: "b") == "a")
    #expect(command(["PAGER": "c"], configured: "b") == "b")
    #expect(command(["PAGER": "c -x"]) == "c -x")
  }

  @Test func knowsWhenThereIsNone() {
    #expect(command(["GIT_PAGER": "", "PAGER": "less"]) == nil)
    #expect(command(["GIT_PAGER": "cat"]) == nil)
    #expect(command(["PAGER": "less"], configured: "cat") == nil)
    #expect(command(["PATH": "/nowhere"]) == nil)
    #expect(command(["PATH": "/nowhere", "PAGER": "less"]) == "less")
  }

  @Test func pagesOnlyWhatDoesNotFit() {
    let size = TerminalSize(columns: 80, rows: 4)
    #expect(!Pager.isNeeded(for: "1\n2\n3\n", on: size))
    #expect(Pager.isNeeded(for: "1\n2\n3\n4\n", on: size))
  }

  @Test func defaultsToQuietSettings() throws {
    let pager = try #require(
      Pager(environment: Environment(["PAGER": "env", "PATH": "/usr/bin:/bin", "LV": "-x"])))
    #expect(pager.environment["LESS"] == "FRX")
    #expect(pager.environment["LV"] == "-x")
  }
}
