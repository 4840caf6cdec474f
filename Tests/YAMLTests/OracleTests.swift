import Clibyaml
import TestSupport
import Testing
import YAML

/// What is accepted is read as libyaml composes it.
@Suite struct OracleTests {
  @Test func randomDocuments() throws {
    for seed in 0..<2000 as Range<UInt64> {
      var random = RandomYAML(seed: seed)
      let text = random.document()
      let document = Document.parse(Source(text))
      #expect(document.problems == [], "seed \(seed)\n\(text)")
      let expected = try #require(try ComposedNode.compose(withoutMark(text)))
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
      let expected = try ComposedNode.compose(
        withoutMark(String(decoding: text, as: UTF8.self)))
      let isSame = document.root.map { root in
        expected.map { same(root, $0, document.source) } ?? false
      }
      #expect(
        isSame ?? (expected.map(isEmpty) ?? true),
        "seed \(seed)\n\(String(decoding: text, as: UTF8.self))")
    }
  }

  /// libyaml would take a byte order mark for the first character of a column.
  private func withoutMark(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    return String(scalars)
  }

  private func isEmpty(_ node: ComposedNode) -> Bool {
    guard case .scalar("", _) = node.content else { return false }
    return true
  }

  private func same(_ node: Node, _ expected: ComposedNode, _ source: Source) -> Bool {
    let position = source.position(of: node.span.lowerBound)
    guard position.line == expected.line, position.column == expected.column else {
      return false
    }
    return switch (node.content, expected.content) {
    case (.scalar(let text, let style), .scalar(let expected, let expectedStyle)):
      text.unicodeScalars.elementsEqual(expected.unicodeScalars) && style.raw == expectedStyle
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

extension Node.ScalarStyle {
  fileprivate var raw: yaml_scalar_style_t {
    switch self {
    case .plain: YAML_PLAIN_SCALAR_STYLE
    case .singleQuoted: YAML_SINGLE_QUOTED_SCALAR_STYLE
    case .doubleQuoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
    case .literal: YAML_LITERAL_SCALAR_STYLE
    case .folded: YAML_FOLDED_SCALAR_STYLE
    }
  }
}
