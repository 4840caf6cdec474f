package import Model
import YAML

/// A plan's text with its meaning, and where each key result stands in it, so that the next version
/// of the text costs only what is new in it.
///
/// A check-in changes two lines of one key result. Where that is all that differs, only the lines of
/// this key result are read again.
package struct PlanText: Sendable {
  package let bytes: [UInt8]
  package let reading: Reading<Plan>
  private let keyResults: [KeyResultText]

  /// How deep a key result's map stands in a plan, counted from 1.
  private static let depth = 5

  package init(_ bytes: [UInt8]) {
    let document = Document.parse(bytes)
    self.init(bytes, PlanFormat.read(document), PlanText.keyResults(of: document))
  }

  private init(
    _ bytes: [UInt8], _ reading: Reading<Plan>, _ keyResults: [KeyResultText]
  ) {
    self.bytes = bytes
    self.reading = reading
    self.keyResults = keyResults
  }

  /// Reads another version of the same plan, by what differs where that is enough.
  package func version(_ other: [UInt8]) -> PlanText {
    other == bytes ? self : followed(by: other) ?? PlanText(other)
  }

  private static func keyResults(of document: Document) -> [KeyResultText] {
    let objectives = document.root?["objectives"]?.elements ?? []
    return objectives.enumerated().flatMap { index, objective in
      (objective["key_results"]?.elements ?? []).enumerated().compactMap { number, node in
        KeyResultText(node, in: document.source.bytes, objective: index, keyResult: number)
      }
    }
  }

  /// nil unless the two texts differ inside one key result only, and that can be read by itself.
  private func followed(by other: [UInt8]) -> PlanText? {
    guard let plan = reading.value, reading.problems.isEmpty, other.count <= Document.sizeLimit
    else { return nil }
    let (head, line, tail) = PlanText.common(bytes, other)
    let place = keyResults.firstIndex {
      let isWithin = $0.start <= head && head < $0.lines.upperBound
      // Lines that came behind its last one begin with the same spaces as what they stand before.
      return (isWithin || line == $0.lines.upperBound) && bytes.count - tail <= $0.lines.upperBound
    }
    guard let place else { return nil }
    let text = keyResults[place]
    let end = text.lines.upperBound + other.count - bytes.count
    guard end == other.count || other[end - 1] == UInt8(ascii: "\n") else { return nil }
    let old = plan.objectives[text.objective].keyResults[text.keyResult]
    let next =
      text.restated(old, from: bytes, to: other, head: head, tail: tail)
      ?? reread(text, upTo: end, in: other)
    guard let next, next.keyResult.id == old.id else { return nil }
    var changed = plan
    changed.objectives[text.objective].keyResults[text.keyResult] = next.keyResult
    var keyResults = keyResults
    keyResults[place] = next.text
    for index in keyResults.indices where keyResults[index].start > text.start {
      keyResults[index].move(by: other.count - bytes.count)
    }
    return PlanText(other, Reading(value: changed, problems: []), keyResults)
  }

  /// A key result read by its own lines in another text; nil where these don't stand alone.
  private func reread(
    _ text: KeyResultText, upTo end: Int, in other: [UInt8]
  ) -> (keyResult: KeyResult, text: KeyResultText)? {
    let lines = Array(other[text.lines.lowerBound..<end])
    guard PlanText.standsAlone(lines, before: other[end...]),
      let (keyResult, node) = PlanText.keyResult(lines),
      var next = KeyResultText(
        node, in: lines, objective: text.objective, keyResult: text.keyResult)
    else { return nil }
    next.move(by: text.lines.lowerBound)
    return (keyResult, next)
  }

  /// Whether nothing that follows can become part of it: a block scalar takes comments and empty
  /// lines in, and a mark of a document's end or beginning cuts off the rest.
  private static func standsAlone(_ text: [UInt8], before rest: ArraySlice<UInt8>) -> Bool {
    let isMarked = text.indices.dropFirst().contains { index in
      text[index - 1] == UInt8(ascii: "\n")
        && [UInt8(ascii: "."), UInt8(ascii: "-")].contains(text[index])
    }
    guard !isMarked else { return false }
    guard PlanText.mayHoldBlockScalar(text) else { return true }
    let next = rest.first { $0 != UInt8(ascii: " ") }
    return next.map { ![UInt8(ascii: "#"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains($0) }
      ?? true
  }

  /// Whether a `|` or `>` follows a space or begins a line: the sign of a block scalar does.
  private static func mayHoldBlockScalar(_ text: [UInt8]) -> Bool {
    text.indices.contains { index in
      guard text[index] == UInt8(ascii: "|") || text[index] == UInt8(ascii: ">") else {
        return false
      }
      return index == 0 || text[index - 1] <= UInt8(ascii: " ")
    }
  }

  /// How many bytes the two have in common at the beginning, in whole lines, and at the end after
  /// these: a line that came or went begins with the same spaces as the one behind it.
  private static func common(
    _ one: [UInt8], _ other: [UInt8]
  ) -> (head: Int, line: Int, tail: Int) {
    let shorter = min(one.count, other.count)
    var head = 0
    while head < shorter, one[head] == other[head] { head += 1 }
    let whole = one[..<head].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var tail = 0
    while tail < shorter - whole, one[one.count - 1 - tail] == other[other.count - 1 - tail] {
      tail += 1
    }
    return (head, whole, tail)
  }

  /// The key result that is all of `text`; nil where there is anything else, or anything wrong.
  private static func keyResult(_ text: [UInt8]) -> (KeyResult, Node)? {
    let document = Document.parse(text)
    guard document.problems.isEmpty, let items = document.root?.elements, items.count == 1,
      items[0].isNested(atMost: Document.depthLimit - PlanText.depth + 1)
    else { return nil }
    let reading = Reader.read(document) { reader, root in
      root.elements.flatMap { $0.first }.flatMap { reader.keyResult($0) }
    }
    guard reading.problems.isEmpty, let keyResult = reading.value else { return nil }
    return (keyResult, items[0])
  }
}

extension Node {
  /// Whether no more than so many collections are in each other, this one counted.
  fileprivate func isNested(atMost levels: Int) -> Bool {
    let inner = elements ?? pairs?.map(\.value) ?? []
    guard !inner.isEmpty else { return true }
    return levels > 0 && inner.allSatisfy { $0.isNested(atMost: levels - 1) }
  }
}
