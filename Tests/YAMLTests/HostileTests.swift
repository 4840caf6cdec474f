import TestSupport
import Testing
import YAML

/// No file makes the reader crash or think for long.
@Suite struct HostileTests {
  @Test(
    arguments: [
      "[", "{", "- ", "? ", "{a: ", "[[],", "a: ", "\"", "'", "&a ", "*a ", "!a ", "#", "- \n",
      "? \n",
      "[a,", "|", "- |\n", "a\n", "\t", "---\n", ",", ": ", "\u{0}", "\u{2028}", "\\", "%a\n",
      "a: &b *c\n",
      "[\n", "{\n", "ü: {", "\r", "\"\\x00", "a: b: ", "- {a: 1, a: 2}\n", "-", "a: 1\n", "a: [",
      "}", "'' ",
      "{a: {b: [",
    ])
  func aMebibyteOfThis(part: String) {
    let count = Document.sizeLimit / part.utf8.count
    let clock = ContinuousClock()
    let time = clock.measure {
      let document = Document.parse(Source(String(repeating: part, count: count)))
      let isPlain = ["#", "- \n", "-", "a\n", "'", "\\", "- |\n"].contains(part)
      #expect(isPlain || !document.problems.isEmpty)
    }
    #expect(time < .seconds(10))
  }

  @Test func indentationThatNeverEnds() {
    let lines = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(problems(lines) == ["33:33 a list or mapping nested deeper than 32"])
  }

  /// Files with some bytes changed either are read or say what is wrong, in places that exist.
  @Test func mutations() {
    for seed in 0..<20_000 as Range<UInt64> {
      var texts = RandomYAML(seed: seed / 20)
      var bytes = Array(texts.document().utf8)
      var random = SeededGenerator(seed: seed)
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, using: &random) }
      let document = Document.parse(bytes)
      check(document, seed)
    }
  }

  private func check(_ document: Document, _ seed: UInt64) {
    let all = 0..<document.source.bytes.count
    let isWithin = document.problems.allSatisfy {
      $0.span.clamped(to: all) == $0.span && !$0.message.isEmpty
    }
    #expect(isWithin, "seed \(seed): \(document.problems)")
    let positions = document.problems.map { document.source.position(of: $0.span.lowerBound) }
    #expect(positions.allSatisfy { document.source.line($0.line) != nil }, "seed \(seed)")
    if let root = document.root {
      let isNested = isNested(root, in: all)
      #expect(isNested, "seed \(seed)")
    }
  }

  /// Whether every span lies within that of its parent, one behind the other.
  private func isNested(_ node: Node, in outer: Range<Int>) -> Bool {
    guard node.span.clamped(to: outer) == node.span else { return false }
    let children = node.elements ?? node.pairs?.flatMap { [$0.key, $0.value] } ?? []
    let isOrdered = zip(children, children.dropFirst()).allSatisfy {
      $0.span.upperBound <= $1.span.lowerBound
    }
    return isOrdered && children.allSatisfy { isNested($0, in: node.span) }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(random.pick(Array("[]{}:-#&*!|>'\"%@\t\n ,?\\\r".utf8)), at: index)
    case 3: bytes.removeSubrange(index..<min(bytes.count, index + 10))
    default:
      let end = min(bytes.count, index + Int.random(in: 1...30, using: &random))
      bytes.insert(
        contentsOf: Array(bytes[index..<end]), at: Int.random(in: 0...bytes.count, using: &random))
    }
  }
}
