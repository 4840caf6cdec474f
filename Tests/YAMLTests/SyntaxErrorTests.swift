import Testing
import YAML

/// Broken syntax, told in words that a person can act on.
@Suite struct SyntaxErrorTests {
  @Test(arguments: [
    ("title: a: b\n", "1:9 a ':' that begins no value here"),
    ("a: 1\n  b: 2\n", "2:4 a ':' that begins no value here"),
    ("a: \"x\nb: 1\n", "1:4 a quote that is never closed"),
    ("a: 'x", "1:4 a quote that is never closed"),
    ("a: [1, 2\nb: 3\n", "1:4 a list in brackets that is not closed"),
    ("a: {b: 1\n", "1:4 a mapping in brackets that is not closed"),
    ("a: [", "1:4 a list in brackets that is not closed"),
    ("a: [x, {b: [1], c:\n", "1:8 a mapping in brackets that is not closed"),
    ("a: [,]\n", "1:5 no value where one should stand"),
    ("a: @x\n", "1:4 text cannot begin with '@'"),
    ("a: `x`\n", "1:4 text cannot begin with '`'"),
    ("a: %x\n", "1:4 text cannot begin with '%'"),
    ("a: b\nüfoo\nc: d\n", "2:1 'üfoo' is no key and continues no text"),
    ("a: - b\n", "1:4 a list item cannot begin here"),
    ("a: 1\n- b\n", "2:1 a list item where a key should stand"),
    ("- a\nb: 1\n", "2:1 no list item where one should stand"),
    ("a:\n  b: 1\n c: 2\n", "3:2 no key where one should stand"),
    ("a: \"x\" y\n", "1:8 no key where one should stand"),
    ("a: \"\\q\"\n", "1:5 an unknown escape in double quotes"),
    ("a: \"\\xZZ\"\n", "1:7 an escape that names no character"),
    ("a: |x\n  y\n", "1:5 'x' right behind '|' or '>'"),
    ("a: |0\n  y\n", "1:5 '0' right behind '|' or '>'"),
    ("a: *\n", "1:4 an alias ('*')"),
    ("a: &\n", "1:4 the anchor '&'"),
    ("a: !<x\n", "1:4 a tag ('!')"),
    ("a: !x!y z\n", "1:4 a tag ('!')"),
    ("%FOO\n---\na: 1\n", "1:1 a directive ('%')"),
    ("a: ? b\n", "1:4 a key that is no simple text"),
    ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", "2:1 a merge left its conflict here"),
    ("a: 1\r\n=======\r\n", "2:1 a merge left its conflict here"),
  ])
  func message(text: String, problem: String) {
    #expect(problems(text) == [problem])
    #expect(Document.parse(Source(text)).root == nil)
  }
}
