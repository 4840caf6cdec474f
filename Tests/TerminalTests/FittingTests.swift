import Terminal
import Testing

@Suite struct FittingTests {
  @Test(arguments: [
    ("abc", 3), ("Größe", 5), ("e\u{301}", 1), ("日本語", 6), ("👩‍👩‍👧", 2), ("🇵🇹", 2), ("👍🏽", 2),
    ("1️⃣", 2), ("❤️", 2), ("⌚", 2), ("가", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｈｉ", 4),
    ("का", 2), ("a\u{200B}b", 2), ("—", 1), ("שלום", 4), ("𝔘", 1), ("", 0),
  ])
  func measures(_ string: String, _ width: Int) {
    #expect(string.displayWidth == width)
  }

  @Test(arguments: [
    ("availability", 12, "availability", "availability"),
    ("availability", 9, "availabi…", "availa..."),
    ("availability", 5, "avai…", "avai~"), ("keep it up", 6, "keep…", "keep~"),
    ("日本語", 5, "日本…", "日本~"), ("日本語", 4, "日…", "日~"), ("abc", 1, "…", "~"),
    ("abc", 0, "", ""), ("abc", -1, "", ""),
  ])
  func truncates(_ string: String, _ width: Int, _ unicodeText: String, _ asciiText: String) {
    #expect(Text(string).truncated(to: width, for: unicode).plain == unicodeText)
    #expect(Text(string).truncated(to: width, for: .plain).plain == asciiText)
  }

  @Test func keepsStylesWhenTruncating() {
    let text = Text("red", .red) + Text("green", .green)
    #expect(
      text.truncated(to: 6, for: unicode) == Text("red", .red) + Text("gr…", .green))
  }

  @Test func padsByColumns() {
    #expect(Text("日本").padded(to: 6).plain == "日本  ")
    #expect(Text("日本").padded(left: 6).plain == "  日本")
    #expect(Text("long").padded(to: 2).plain == "long")
  }

  @Test func trimsAcrossRuns() {
    #expect((Text("a ", .red) + Text("  ")).trimmed == Text("a", .red))
    #expect(Text("   ").trimmed.isEmpty)
  }

  @Test func wrapsWithAHangingIndent() {
    let text: Text = "  the \("PSP contract", .red) is stuck  again"
    let lines = text.wrapped(to: 12, hanging: 4)
    #expect(lines.map(\.plain) == ["  the PSP", "    contract", "    is stuck", "    again"])
    #expect(lines[1].runs.last?.style == .red)
  }

  @Test func breaksWordsThatFitNoLine() {
    let lines = Text("see https://example.org/long now").wrapped(to: 10, hanging: 2)
    #expect(lines.map(\.plain) == ["see", "  https://", "  example.", "  org/long", "  now"])
    #expect(Text("日本語").wrapped(to: 4).map(\.plain) == ["日本", "語"])
    #expect(Text("").wrapped(to: 4).map(\.plain) == [""])
    #expect(Text("p99  700 ms, now").wrapped(to: 12).map(\.plain) == ["p99  700 ms,", "now"])
  }

  @Test func splitsIntoLines() {
    #expect(Text.lines(of: "a\r\n\nb\n\n").map(\.plain) == ["a", "", "b"])
    #expect(Text.lines(of: "").isEmpty)
  }
}
