import Format
import Model
import Testing

/// One scalar changes, and nothing around it.
@Suite struct EditingScalarTests {
  @Test(arguments: [
    ("a: 1\n", "a: 540\n"),
    ("a: 1 # agreed\nb: 2\n", "a: 540 # agreed\nb: 2\n"),
    ("a:   1   # agreed\n", "a:   540   # agreed\n"),
    ("a: \"1\"\n", "a: 540\n"),
    ("a:\n", "a: 540\n"),
    ("a:   # not known yet\nb: 1\n", "a: 540   # not known yet\nb: 1\n"),
    ("a:", "a: 540"),
    ("a: 1", "a: 540"),
    ("\u{FEFF}a: 1\r\nb: 2\r\n", "\u{FEFF}a: 540\r\nb: 2\r\n"),
    ("a:\n  1 # below\n", "a:\n  540 # below\n"),
    ("a: 'ü' # ü\nb: ü\n", "a: 540 # ü\nb: ü\n"),
    ("\"a\": 1\n", "\"a\": 540\n"),
    ("a: many\n  lines\n\n  of text # c\n", "a: 540 # c\n"),
    ("a: \"many\n  lines\"\nb: 1\n", "a: 540\nb: 1\n"),
    ("{a: 1, b: ü}\n", "{a: 540, b: ü}\n"),
    ("{b: ü, a: 1,}\n", "{b: ü, a: 540,}\n"),
    ("{b: ü, a}\n", "{b: ü, a: 540}\n"),
    ("{b: ü, a: }\n", "{b: ü, a: 540 }\n"),
    ("{a: , b: 1}\n", "{a: 540 , b: 1}\n"),
    ("a: | # why\n  text\n  more\n\nb: 1\n", "a: 540 # why\n\nb: 1\n"),
    ("a:\n  - 1\n  - 2 # two\nb: 1\n", "a: 540\nb: 1\n"),
    ("a: # list\n- 1\n- 2\n", "a: 540 # list\n"),
    ("a: [1, 2] # list\n", "a: 540 # list\n"),
    ("a:\n  x: 1\n  # about y\n  y:\n   - z\n    # z\nb: 2", "a: 540\nb: 2"),
    ("# only\n", "# only\na: 540\n"),
    ("", "a: 540\n"),
    ("# only", "# only\na: 540"),
    ("\u{FEFF}", "\u{FEFF}a: 540\n"),
    ("---\n# c\n", "---\n# c\na: 540\n"),
    ("---\na: 1\n...\n", "---\na: 540\n...\n"),
  ])
  func number(before: String, after: String) throws {
    #expect(try edited(before, set("a", 540)) == after)
  }

  @Test(arguments: [
    ("a: x\n", "plain text", "a: plain text\n"),
    ("a: 'x'\n", "it's", "a: 'it''s'\n"),
    ("a: \"x\"\n", "say \"no\"", "a: \"say \\\"no\\\"\"\n"),
    ("a: x\n", "no", "a: \"no\"\n"),
    ("a: x\n", "", "a: \"\"\n"),
    ("a: x\n", "540", "a: \"540\"\n"),
    ("a: x\n", "1:30", "a: \"1:30\"\n"),
    ("a: x\n", "1e3", "a: \"1e3\"\n"),
    ("a: x\n", "2026-02-10", "a: 2026-02-10\n"),
    ("a: x\n", "2026-02-10T09:00:00Z", "a: 2026-02-10T09:00:00Z\n"),
    ("a: x\n", "28d", "a: 28d\n"),
    ("a: x\n", ">= 99.9", "a: \">= 99.9\"\n"),
    ("a: x\n", "why: because", "a: \"why: because\"\n"),
    ("a: x\n", "a # b", "a: \"a # b\"\n"),
    ("a: x\n", "company:trusted/p99", "a: company:trusted/p99\n"),
    ("a: x\n", "[a]", "a: \"[a]\"\n"),
    ("a: x\n", "with [a], b", "a: with [a], b\n"),
    ("a: x\n", "C:\\\"dir\"", "a: C:\\\"dir\"\n"),
    ("a: x\n", "\"C:\\dir\"", "a: '\"C:\\dir\"'\n"),
    ("a: x\n", " padded ", "a: \" padded \"\n"),
    ("a: x\n", "tab\there", "a: \"tab\\there\"\n"),
    ("a: x\n", "sep\u{2028}arator", "a: \"sep\\u2028arator\"\n"),
    ("a: x\n", "Größe 🎯", "a: Größe 🎯\n"),
    ("{a: x}\n", "with [a], b", "{a: \"with [a], b\"}\n"),
    ("{a: x}\n", "one\ntwo\n", "{a: \"one\\ntwo\\n\"}\n"),
    ("a: x # c\nb: 1\n", "one\ntwo\n", "a: | # c\n  one\n  two\nb: 1\n"),
    ("a: x # c\r\nb: 1\r\n", "one\n\ntwo", "a: |- # c\r\n  one\r\n\r\n  two\r\nb: 1\r\n"),
    ("a: x", "one\ntwo\n", "a: |\n  one\n  two\n"),
    ("a: x", "one\ntwo", "a: |-\n  one\n  two"),
    ("a:\n  x # c\n", "one\ntwo", "a: |- # c\n  one\n  two\n"),
    ("a: # k\n  x # c\n", "one\ntwo", "a: # k\n  |- # c\n  one\n  two\n"),
    ("a: # k\nb: 1\n", "one\ntwo", "a: |- # k\n  one\n  two\nb: 1\n"),
    ("a: x\n", "one\n\n\n", "a: \"one\\n\\n\\n\"\n"),
    ("a: x\n", "  one\ntwo", "a: \"  one\\ntwo\"\n"),
    ("a: |\n  x\n\n\nb: 1\n", "one\ntwo\n", "a: |\n  one\n  two\n\n\nb: 1\n"),
    ("a: |+ # c\n  x\n\n\nb: 1\n", "one\ntwo", "a: |- # c\n  one\n  two\nb: 1\n"),
    ("a: >\n  x\n  y\n", "new text\n", "a: >\n  new text\n"),
    ("a: >-\n    x\n    y\nb: 1\n", "new\ntext", "a: >-\n  new\n\n  text\nb: 1\n"),
    ("a: >\n  x\n", "code:\n  indented\n", "a: |\n  code:\n    indented\n"),
    ("- {a: 1}\n", "x", "- {a: 1}\n"),
  ])
  func text(before: String, text: String, after: String) throws {
    let path = before.hasPrefix("-") ? "#0/a" : "a"
    let value: Value = before.hasPrefix("-") ? "1" : .text(text)
    #expect(try edited(before, set(path, value)) == after)
  }

  @Test func aLongFoldedTextIsWrapped() throws {
    let sentence = "Half of the drop-offs happen while the spinner turns, and nobody waits."
    let after = try edited(
      "why: >\n  Old.\nb: 1\n", set("why", .text(sentence + " " + sentence + "\n")))
    #expect(
      after == """
        why: >
          Half of the drop-offs happen while the spinner turns, and nobody waits. Half
          of the drop-offs happen while the spinner turns, and nobody waits.
        b: 1

        """)
  }

  @Test func aLongTextStaysOnOneLine() throws {
    let long = String(repeating: "long ", count: 60) + "end"
    #expect(try edited("a: x\n", set("a", .text(long))) == "a: \(long)\n")
  }

  @Test func whatIsAlreadyThereIsLeftAsItIs() throws {
    let text = "a: 'x'  # c\nb: [ 1,2 ]\n"
    #expect(try edited(text, set("a", "x"), set("b", ["1", "2"])) == text)
  }
}
