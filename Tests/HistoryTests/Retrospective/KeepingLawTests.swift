import History
import Testing

/// However a document was edited by hand: made anew, it has every word of people's, or is refused.
@Suite struct KeepingLawTests {
  typealias Document = Retrospective.Document

  private let made = Document(
    "# Q1, told anew\n\n## Wins\n\n- one\n- two\n\n" + Document.place("notes", "") + "\n\n"
      + Document.place("promises", "") + "\n"
  ).sealed

  private let kept = Document(
    "# Q1\n\n## Wins\n\n- one\n\n" + Document.place("notes", "We talked.") + "\n\nText.\n\n"
      + Document.place("promises", "- [ ] ask (Mia)") + "\n"
  ).sealed

  @Test(arguments: 0..<400) func losesNoWord(seed: UInt64) {
    var generator = Steps(state: seed)
    var lines = kept.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var words: [String] = []
    for number in 0..<Int.random(in: 1...4, using: &generator) {
      edit(&lines, "word\(number)", &words, &generator)
    }
    let text = lines.joined(separator: Bool.random(using: &generator) ? "\n" : "\r\n")
    guard let result = try? made.keeping(Document(text)) else { return }
    for word in words where text.contains(word) {
      #expect(result.text.contains(word), "\(text)")
    }
  }

  private func edit(
    _ lines: inout [String], _ word: String, _ words: inout [String], _ generator: inout Steps
  ) {
    let place = Int.random(in: 0..<lines.count, using: &generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: lines.insert(word, at: place)
    case 1: lines[place] += " \(word)"
    case 2: lines[place] = "\(word) \(lines[place])"
    case 3: lines.insert("<!-- okr:keep \(word) -->", at: place)
    case 4: lines.insert("<!-- okr:end -->", at: place)
    case 5:
      lines.insert(contentsOf: ["<!-- okr:keep notes -->", word, "<!-- okr:end -->"], at: place)
    default:
      if lines.count > 1 { lines.remove(at: place) }
      return
    }
    // The name of a place is the program's business where nothing stands in it.
    if !lines.contains("<!-- okr:keep \(word) -->") { words.append(word) }
  }

  @Test func mostEditsAreKept() {
    let edited = kept.text.replacing("We talked.", with: "We talked.\n\nAnd laughed.")
    #expect(throws: Never.self) { try made.keeping(Document(edited)) }
  }

  /// SplitMix64.
  private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }
}
