import Terminal
import Testing

@Suite struct EditorTests {
  func editor(_ values: [String: String], configured: String? = nil) -> Editor {
    Editor(configured: configured, environment: Environment(values))
  }

  @Test func choosesAsGitDoes() {
    let all = ["GIT_EDITOR": "a", "VISUAL": "c", "EDITOR": "d"]
    #expect(editor(all, configured: "b").command == "a")
    #expect(editor(["VISUAL": "c", "EDITOR": "d"], configured: "b").command == "b")
    #expect(editor(["VISUAL": "c", "EDITOR": "d"]).command == "c")
    #expect(editor(["VISUAL": "", "EDITOR": "d"]).command == "d")
    #expect(editor([:]).command == "vi")
  }

  @Test(arguments: [
    ("vi", ["+14", "f"]), ("/usr/bin/nvim -u NONE", ["+14", "f"]),
    ("emacsclient -t", ["+14", "f"]),
    ("code", ["--wait", "--goto", "f:14"]), ("code --wait", ["--goto", "f:14"]),
    ("hx", ["f:14"]), ("subl -w", ["f:14"]), ("zed", ["--wait", "f:14"]), ("ed", ["f"]),
  ])
  func goesToTheLine(_ command: String, _ arguments: [String]) {
    #expect(editor(["EDITOR": command]).arguments(for: "f", at: 14) == arguments)
  }

  @Test func opensWithoutALine() {
    #expect(editor([:]).arguments(for: "f", at: nil) == ["f"])
    #expect(editor(["EDITOR": "code"]).arguments(for: "f", at: nil) == ["--wait", "f"])
  }

  @Test func returnsTheStatus() throws {
    #expect(try editor(["EDITOR": "test 'a b' ="]).open("c") == 1)
    #expect(try editor(["EDITOR": "test 'a b' ="]).open("a b") == 0)
    #expect(try editor(["EDITOR": ":"]).open("any", at: 3) == 0)
    #expect(try editor(["EDITOR": "exit 7;"]).open("any") == 7)
  }
}
