import TestSupport
import Testing
import YAML

/// A node knows exactly which bytes are its own.
@Suite struct SpanTests {
  @Test(arguments: [
    ("a: x # c\n", "x"),
    ("a: 'it''s'  \n", "'it''s'"),
    ("ü: ä\na: \"ö\\n\" # c\n", "\"ö\\n\""),
    ("a: many\n  lines\n\n  of ü # c\nb: 1\n", "many\n  lines\n\n  of ü"),
    ("a:\nb: 1\n", ""),
    ("a: |\n  x\n  y\n\n\nb: 1\n", "|\n  x\n  y"),
    ("a: >- # c\n  ü\n\n# d\nb: 1\n", ">- # c\n  ü"),
    ("a: |+\n  x\n\n\nb: 1\n", "|+\n  x\n\n"),
    ("a: |+\r\n  x\r\n\r\nb: 1\r\n", "|+\r\n  x\r\n"),
    ("a: |\n  x \n\nb: 1\n", "|\n  x \n"),
    ("a: |2\n   x", "|2\n   x"),
    ("a: [x, {y: z},] # c\n", "[x, {y: z},]"),
    ("a: [\n  x # c\n  ]\n", "[\n  x # c\n  ]"),
    ("a:\n  - x\n  - y # c\n\n# d\n", "- x\n  - y"),
    ("a:\n- x\n-\n# d\n", "- x\n-"),
    ("a:\n  b: 1\n  c: # c\n\nd: 1\n", "b: 1\n  c:"),
    ("{a: {b, c: ü}, d: 1}\n", "{b, c: ü}"),
    ("\u{FEFF}a: ü\r\n", "ü"),
  ])
  func valueOfA(text: String, own: String) throws {
    let document = Document.parse(Source(text))
    #expect(document.problems == [])
    let node = try #require(document.root?["a"])
    #expect(document.source.text(node.span) == own)
  }

  @Test func aPairInAListInBrackets() throws {
    let document = Document.parse(Source("[a: 1, b]"))
    let pair = try #require(document.root?.elements?.first)
    #expect(document.source.text(pair.span) == "a: 1")
  }

  @Test func stylesAndKeys() throws {
    let root = try #require(Document.parse(Source("'k': x\nl: |\n  t\nm: [a]\n")).root)
    #expect(root.pairs?.map(\.name) == ["k", "l", "m"])
    guard case .scalar("t\n", .literal) = root["l"]?.content else {
      Issue.record("no literal scalar: \(String(describing: root["l"]))")
      return
    }
    guard case .sequence(_, .flow) = root["m"]?.content else {
      Issue.record("no flow sequence")
      return
    }
    #expect(root["k"]?.isMissing == false)
    #expect(root["none"] == nil)
  }

  /// Take the scalars away, and only white space, comments and YAML's punctuation are left.
  @Test func nothingIsLeftOut() {
    for seed in 0..<500 as Range<UInt64> {
      var random = RandomYAML(seed: seed)
      let document = Document.parse(Source(random.document()))
      var bytes = document.source.bytes[document.source.start...]
      for span in document.root.map(scalars) ?? [] {
        for index in span { bytes[index] = UInt8(ascii: " ") }
      }
      let rest = String(decoding: bytes, as: UTF8.self)
        .split(whereSeparator: \.isNewline)
        .map { $0.prefix(upTo: $0.firstRange(of: "# ")?.lowerBound ?? $0.endIndex) }
        .joined()
      let isPunctuation = rest.allSatisfy { " -:,[]{}".contains($0) }
      #expect(isPunctuation, "seed \(seed): \(rest)")
    }
  }

  private func scalars(in node: Node) -> [Range<Int>] {
    switch node.content {
    case .scalar: [node.span]
    case .sequence(let elements, _): elements.flatMap(scalars)
    case .mapping(let pairs, _): pairs.flatMap { [$0.key.span] + scalars(in: $0.value) }
    }
  }
}
