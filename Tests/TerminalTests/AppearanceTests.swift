import Terminal
import Testing

@Suite struct AppearanceTests {
  let size = TerminalSize(columns: 120, rows: 40)
  let usual = ["TERM": "xterm-256color", "LANG": "en_GB.UTF-8"]

  func appearance(
    _ choice: ColourChoice = .auto, _ more: [String: String] = [:], terminal: Bool = true
  ) -> Appearance {
    let environment = Environment(usual.merging(more) { $1 })
    return Appearance(choice, environment: environment, size: terminal ? size : nil)
  }

  @Test func isFullOnATerminal() {
    #expect(appearance() == Appearance(colour: true, unicode: true, width: 120))
  }

  @Test func isPlainWithoutOne() {
    #expect(appearance(terminal: false) == .plain)
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false),
    (["TERM": ""], false), (["CLICOLOR": "0"], false),
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
  ])
  func decidesOnColour(_ more: [String: String], _ expected: Bool) {
    #expect(appearance(.auto, more).colour == expected)
    #expect(appearance(.always, more).colour)
    #expect(!appearance(.never, more).colour)
  }

  @Test func forcesColourOnAPipeWithoutUnicode() {
    let forced = Appearance(colour: true, unicode: false, width: 80)
    #expect(appearance(.auto, ["CLICOLOR_FORCE": "1"], terminal: false) == forced)
    #expect(appearance(.auto, ["CLICOLOR_FORCE": "0"], terminal: false) == .plain)
    #expect(appearance(.always, terminal: false) == forced)
  }

  @Test(arguments: [
    (["LANG": "C"], false), (["LC_ALL": "C"], false), (["LC_ALL": "de_DE.utf8"], true),
    (["LC_CTYPE": "C"], false), (["LANG": "C", "LC_CTYPE": "UTF-8"], true), (["LANG": ""], false),
  ])
  func decidesOnUnicode(_ more: [String: String], _ expected: Bool) {
    #expect(appearance(.auto, more).unicode == expected)
  }

  @Test func takesTheWidthFromColumnsFirst() {
    #expect(appearance(.auto, ["COLUMNS": "64"]).width == 64)
    #expect(appearance(.auto, ["COLUMNS": "wide"]).width == 120)
    #expect(appearance(.auto, ["COLUMNS": "3"]).width == 20)
  }
}
