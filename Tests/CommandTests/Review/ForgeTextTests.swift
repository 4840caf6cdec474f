import Testing

@testable import okr

@Suite struct ForgeTextTests {
  @Test(arguments: [
    ("plain words: 3 of 4, (so) it's \"ok\"", "plain words: 3 of 4, (so) it's \"ok\""),
    ("a | b", "a \\| b"),
    ("*a* _b_ `c` ~~d~~ $x$", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\$x\\$"),
    ("[a](b) ![c]", "\\[a\\](b) \\!\\[c\\]"),
    ("<b> & &lt;", "&lt;b\\> \\& \\&lt;"),
    ("ask @kim, see #12", "ask \\@<!-- -->kim, see \\#<!-- -->12"),
    ("ana@example.org", "ana\\@<!-- -->example.org"),
    ("https://example.org", "https:<!-- -->//example.org"),
    ("www.example.org", "www<!-- -->.example.org"),
    ("- [x] done", "\\- \\[x\\] done"),
    ("1. first", "1\\. first"),
    ("1.5 times", "1\\.5 times"),
    ("two\nlines\tmore", "two lines more"),
    ("\u{202E}evil", "&lt;U+202E\\>evil"),
    ("back\\slash", "back\\\\slash"),
  ]) func showsAsItWasWritten(text: String, markdown: String) {
    #expect(ForgeText(of: text).description == markdown)
  }

  @Test func keepsOurOwnMarkup() {
    let name = "a*b"
    let bold: ForgeText = "**\(name)**"
    let line: ForgeText = "\(bold), \(name)"
    #expect(line.description == "**a\\*b**, a\\*b")
  }
}
