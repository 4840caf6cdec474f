import Model
import Testing

struct SpellingTests {
  @Test(arguments: [
    "", "Faster", "Für ALLE", "ÄÖÜ straße", "İstanbul", "ΟΔΟΣ", "Ǆ", "е́Ё", "支払い FAST", "🎉 A",
  ])
  func loweredIsWhatTheLibrarySays(text: String) {
    #expect(Array(text.lowered.unicodeScalars) == Array(text.lowercased().unicodeScalars))
  }

  @Test(arguments: [
    ("", ""), ("a b", "a b"), (" a  b ", "a b"), ("a\t\nb", "a b"), ("für\u{A0}alle", "für alle"),
    ("a\u{2003}\u{3000}b", "a b"), ("ein „Wort“", "ein „Wort“"), ("a \r\n b", "a b"), ("  ", ""),
    ("«Â»", "«Â»"),
    ("a \u{301}b ", "a \u{301}b"),
  ])
  func wordsHaveOneSpaceBetweenThem(text: String, spaced: String) {
    #expect(text.singleSpaced == spaced)
  }
}
