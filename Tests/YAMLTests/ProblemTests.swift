import Testing
import YAML

/// What is refused, where it is said to be, and in which words.
@Suite struct ProblemTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", "3:1 the key 'a' stands twice, first in line 1"),
    ("{ü: 1, a: 2, a: 3}", "1:14 the key 'a' stands twice, first in line 1"),
    ("a: &x 1\n", "1:4 the anchor '&x'"),
    ("a: &x\n  b: 1\n", "1:4 the anchor '&x'"),
    ("a: *x\n", "1:4 an alias ('*')"),
    ("<<: *x\n", "1:5 an alias ('*')"),
    ("a: !!str 1\n", "1:4 a tag ('!')"),
    ("a: ! 1\n", "1:4 a tag ('!')"),
    ("a: !x [1]\n", "1:4 a tag ('!')"),
    ("%YAML 1.1\n---\na: 1\n", "1:1 a directive ('%')"),
    ("%TAG ! x:\n---\na: 1\n", "1:1 a directive ('%')"),
    ("a: 1\n---\nb: 1\n", "2:1 a second document"),
    ("a: 1\n...\n---\nb: 1\n", "3:1 a second document"),
    ("a:\n\tb: 1\n", "2:1 a tab in the indentation"),
    ("a:\n  b: 1\n \tc: 1\n", "3:2 a tab in the indentation"),
    ("a: [\n\tb]\n", "2:1 a tab in the indentation"),
    ("a: b\n\tc\n", "2:1 a tab in the indentation"),
    ("a: \u{0}\n", "1:4 the control character U+0000"),
    ("a: \u{1B}[2J\n", "1:4 the control character U+001B"),
    ("a: ü\u{85}\n", "1:5 the control character U+0085"),
    ("a: x\u{2028}y\n", "1:5 the line separator U+2028"),
    ("a: \u{FEFF}\n", "1:4 a byte order mark amid the text"),
    ("a: 1\rb: 2\n", "1:5 a carriage return without a line feed"),
    ("a: \"\\x07\"\n", "1:4 an escape for a control character"),
    ("a: \"\\e[2J\"\n", "1:4 an escape for a control character"),
    ("? a\n: b\n", "1:1 a key that is no simple text"),
    ("[a]: b\n", "1:1 a key that is no simple text"),
    ("{? a : b}\n", "1:2 a key that is no simple text"),
    ("{{a: b}: c}\n", "1:2 a key that is no simple text"),
    ("? \n: b\n", "1:1 a key that is no simple text"),
    (": b\n", "1:1 no key where one should stand"),
  ])
  func refused(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test(arguments: [
    "a: 1\n", "---\na: 1\n", "--- # c\na: 1\n", "a: 1\n...\n", "# c\n", "", "\u{FEFF}", "[]", "x",
    "a: |\n  x\n  \ty\n", "a: \"x\\n\\ty\"\n", "a: x\ty\n", "a: 1 \t# c\n", "<<: {a: 1}\n",
    "a: b#c&d*e!f\n", "a: \"&x *y !z %\"\n", "{a, b: , c}\n", "\u{FEFF}a: 1\r\n",
  ])
  func accepted(text: String) { #expect(problems(text) == []) }

  @Test func everyProblemOfAFileIsReported() {
    let text = "a: &x 1\nb: *x\na: \u{7}\nd: 1\n\tc: 1\n"
    #expect(
      problems(text) == [
        "1:4 the anchor '&x'", "2:4 an alias ('*')",
        "3:1 the key 'a' stands twice, first in line 1", "3:4 the control character U+0007",
        "5:1 a tab in the indentation",
      ])
  }

  @Test func manyDuplicatesAmongManyKeys() {
    let keys = (0..<40).map { "k\($0 % 38): 1" }.joined(separator: "\n")
    #expect(
      problems(keys) == [
        "39:1 the key 'k0' stands twice, first in line 1",
        "40:1 the key 'k1' stands twice, first in line 2",
      ])
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF, 0xFE], "1:4 the byte 0xFF is not UTF-8"),
      ([0x61, 0x3A, 0x20, 0xC3], "1:4 the byte 0xC3 is not UTF-8"),
      ([0x61, 0x0A, 0xC0, 0x80], "2:1 the byte 0xC0 is not UTF-8"),
      ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], "1:4 the byte 0xED is not UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x61], "1:1 the byte 0xFF is not UTF-8"),
    ] as [([UInt8], String)])
  func invalidUTF8(bytes: [UInt8], problem: String) {
    #expect(problems(Document.parse(bytes)) == [problem])
  }

  @Test func theSizeOfAFileIsLimited() {
    let line = Array("# 3456789012345\n".utf8)
    let full = Array([[UInt8]](repeating: line, count: Document.sizeLimit / 16).joined())
    #expect(Document.parse(full).problems.isEmpty)
    #expect(
      problems(Document.parse(full + [0x0A]))
        == ["1:1 the file has 1048577 bytes, the limit is 1048576 (1 MiB)"])
  }

  @Test func nestingIsLimited() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(problems(nested(32)) == [])
    #expect(problems(nested(33)) == ["1:33 a list or mapping nested deeper than 32"])
  }

  @Test func everyProblemHasAHint() {
    let text = "a: &x 1\nb: *x\na: !t 1\n? c\n: d\n"
    for problem in Document.parse(Source(text)).problems { #expect(problem.hint != nil) }
  }
}

func problems(_ text: String) -> [String] { problems(Document.parse(Source(text))) }

func problems(_ document: Document) -> [String] {
  document.problems.map { problem in
    let position = document.source.position(of: problem.span.lowerBound)
    return "\(position.line):\(position.column) \(problem.message)"
  }
}
