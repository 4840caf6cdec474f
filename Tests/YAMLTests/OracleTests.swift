import TestSupport
import Testing
import YAML
import Yams

/// What is accepted is read as Yams reads it.
@Suite struct OracleTests {
  @Test func randomDocuments() throws {
    for seed in 0..<2000 as Range<UInt64> {
      var random = RandomYAML(seed: seed)
      let text = random.document()
      let document = Document.parse(Source(text))
      #expect(document.problems == [], "seed \(seed)\n\(text)")
      let expected = try #require(try Yams.compose(yaml: withoutMark(text)))
      let root = try #require(document.root)
      let isSame = same(root, expected, document.source)
      #expect(isSame, "seed \(seed)\n\(text)")
    }
  }

  /// Also where a file was damaged and is accepted all the same.
  @Test func damagedDocuments() throws {
    for seed in 0..<4000 as Range<UInt64> {
      var random = RandomYAML(seed: seed / 10)
      var text = Array(random.document().utf8)
      var generator = SeededGenerator(seed: seed)
      text.remove(at: Int.random(in: 0..<text.count, using: &generator))
      let document = Document.parse(text)
      guard document.problems.isEmpty else { continue }
      let expected = try Yams.compose(yaml: withoutMark(String(decoding: text, as: UTF8.self)))
      let isSame = document.root.map { root in
        expected.map { same(root, $0, document.source) } ?? false
      }
      #expect(
        isSame ?? (expected == nil || expected?.scalar?.string == ""),
        "seed \(seed)\n\(String(decoding: text, as: UTF8.self))")
    }
  }

  /// Yams would take a byte order mark for the first character of a key.
  private func withoutMark(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    return String(scalars)
  }

  private func same(_ node: YAML.Node, _ expected: Yams.Node, _ source: Source) -> Bool {
    let position = source.position(of: node.span.lowerBound)
    guard position.line == expected.mark?.line, position.column == expected.mark?.column else {
      return false
    }
    return switch (node.content, expected) {
    case (.scalar(let text, let style), .scalar(let scalar)):
      text.unicodeScalars.elementsEqual(scalar.string.unicodeScalars)
        && style.raw == scalar.style.rawValue
    case (.sequence(let elements, _), .sequence(let sequence)):
      elements.count == sequence.count
        && zip(elements, sequence).allSatisfy { same($0, $1, source) }
    case (.mapping(let pairs, _), .mapping(let mapping)):
      pairs.count == mapping.count
        && zip(pairs, mapping).allSatisfy {
          same($0.key, $1.key, source) && same($0.value, $1.value, source)
        }
    default: false
    }
  }
}

extension YAML.Node.ScalarStyle {
  /// Yams' number for the style.
  fileprivate var raw: UInt32 {
    switch self {
    case .plain: 1
    case .singleQuoted: 2
    case .doubleQuoted: 3
    case .literal: 4
    case .folded: 5
    }
  }
}
