import Terminal
import Testing

@Suite struct TextTests {
  let colour = Appearance(colour: true, unicode: true, width: 80)

  @Test func interpolatesStyledRuns() {
    let text: Text = "\("p99", .strong) is \(540) ms, \("behind", .red)"
    #expect(text.plain == "p99 is 540 ms, behind")
    #expect(text.rendered(for: .plain) == "p99 is 540 ms, behind")
    #expect(
      text.rendered(for: colour) == "\u{1B}[1mp99\u{1B}[0m is 540 ms, \u{1B}[31mbehind\u{1B}[0m")
  }

  @Test func mergesNeighboursOfOneStyle() {
    let text = Text("a", .red) + Text("b", .red) + Text("") + Text("c")
    #expect(text.runs.map(\.string) == ["ab", "c"])
    #expect(
      text.styled(.strong).rendered(for: colour) == "\u{1B}[1;31mab\u{1B}[0m\u{1B}[1mc\u{1B}[0m")
  }

  @Test func greysAndStrikesWhatWasDropped() {
    #expect(Text("x", .dropped).rendered(for: colour) == "\u{1B}[2;9mx\u{1B}[0m")
  }

  @Test(arguments: [
    ("a\u{1B}[31mred", "a^[[31mred"), ("a\r\nb\tc\nd", "a b c d"), ("\u{7F}\u{0}", "^?^@"),
    ("\u{9B}31m", "<U+009B>31m"), ("\u{85}x\u{2028}y", " x y"),
    ("\u{202E}lru\u{2069}", "<U+202E>lru<U+2069>"), ("Größe 👩‍👩‍👧 שלום", "Größe 👩‍👩‍👧 שלום"),
  ])
  func makesHarmless(_ input: String, _ shown: String) {
    #expect(Text(input).plain == shown)
    #expect(("\(input, .red)" as Text).plain == shown)
  }
}
