import TestSupport
import Testing
import YAML

@Suite struct SourceTests {
  @Test(arguments: [
    ("a: ü x\nb: 1\n", "x", 1, 6),
    ("a: 1\r\nb: x\r\n", "x", 2, 4),
    ("\u{FEFF}x: 1\n", "x", 1, 1),
    ("e\u{301}🎯 x", "x", 1, 5),
    ("\n\n\nx", "x", 4, 1),
  ])
  func positionsCountScalars(text: String, needle: Character, line: Int, column: Int) throws {
    let source = Source(text)
    let scalar = try #require(needle.asciiValue)
    let offset = try #require(source.bytes.firstIndex(of: scalar))
    let position = Source.Position(line: line, column: column)
    #expect(source.position(of: offset) == position)
    #expect(source.offset(of: position) == offset)
  }

  @Test func linesAreWithoutTheirEnding() {
    let source = Source("\u{FEFF}a: 1\r\n\r\nü\n\nlast")
    #expect((1...6).map { source.line($0) } == ["a: 1", "", "ü", "", "last", nil])
    #expect(source.line(0) == nil)
    #expect(source.lineEnding == .crlf)
    #expect(source.hasByteOrderMark)
  }

  @Test func theEdges() {
    let empty = Source("")
    #expect(empty.position(of: 0) == .init(line: 1, column: 1))
    #expect(empty.line(1)?.isEmpty == true)
    #expect(empty.lineEnding == .lf)
    let source = Source("ab\nc\n")
    #expect(source.position(of: -1) == .init(line: 1, column: 1))
    #expect(source.position(of: 99) == .init(line: 3, column: 1))
    #expect(source.position(of: 2) == .init(line: 1, column: 3))
    #expect(source.offset(of: .init(line: 1, column: 99)) == 2)
    #expect(source.offset(of: .init(line: 9, column: 1)) == nil)
    #expect(source.text(1..<99) == "b\nc\n")
  }

  @Test func everyCharacterIsFoundAgain() {
    for seed in 0..<40 as Range<UInt64> {
      var random = RandomYAML(seed: seed)
      let source = Source(random.document())
      for offset in source.start...source.bytes.count {
        let isContinuation = offset < source.bytes.count && source.bytes[offset] & 0xC0 == 0x80
        let isFeed = offset > 0 && offset < source.bytes.count && source.bytes[offset - 1] == 0x0D
        if isContinuation || isFeed { continue }
        #expect(source.offset(of: source.position(of: offset)) == offset, "seed \(seed)")
      }
    }
  }
}
