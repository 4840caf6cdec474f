// What YAML knows and plans do without, each with what would be right.
extension Problem {
  static func duplicate(_ name: String, _ span: Range<Int>, first line: Int) -> Problem {
    Problem(
      span, "the key '\(name)' stands twice, first in line \(line)",
      hint: "keep one of the two, or rename one")
  }

  static func anchor(_ name: String, at offset: Int) -> Problem {
    Problem(
      offset..<offset + 1, "the anchor '&\(name)'",
      hint: "write the value out wherever it is needed; text that begins with '&' needs quotes")
  }

  static func alias(_ span: Range<Int>) -> Problem {
    Problem(
      span, "an alias ('*')",
      hint: "write the value out; text that begins with '*' needs quotes")
  }

  static func tag(_ span: Range<Int>) -> Problem {
    Problem(
      span, "a tag ('!')",
      hint: "delete it: the field says what a value is; text that begins with '!' needs quotes")
  }

  static func directive(_ span: Range<Int>) -> Problem {
    Problem(
      span, "a directive ('%')",
      hint: "delete the line; text that begins with '%' needs quotes")
  }

  static func secondDocument(_ span: Range<Int>) -> Problem {
    Problem(
      span, "a second document",
      hint: "a file holds one document: move what follows to a file of its own")
  }

  static func complexKey(_ span: Range<Int>) -> Problem {
    Problem(
      span, "a key that is no simple text",
      hint: "write 'key: value'; text that begins with '?', '[' or '{' needs quotes")
  }

  static func tooDeep(_ span: Range<Int>) -> Problem {
    Problem(
      span, "a list or mapping nested deeper than \(Document.depthLimit)",
      hint: "no plan is that deep: check the brackets and the indentation")
  }

  static func escapedControl(_ span: Range<Int>) -> Problem {
    Problem(
      span, "an escape for a control character",
      hint: "delete it: only '\\n' and '\\t' are accepted")
  }

  static func tab(_ span: Range<Int>) -> Problem {
    Problem(span, "a tab in the indentation", hint: "indent with spaces")
  }
}
