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
  private let blocks: [Block]

  /// How deep a key result's map stands in a plan, counted from 1.
  private static let depth = 5

  /// The whole lines of one key result: from its dash to the end of its last line.
  private struct Block {
    var lines: Range<Int>
    /// Where its first key begins.
    var start: Int
    let objective: Int
    let keyResult: Int
  }

  package init(_ bytes: [UInt8]) {
    let document = Document.parse(bytes)
    self.init(bytes, PlanFormat.read(document), PlanText.blocks(of: document))
  }

  private init(_ bytes: [UInt8], _ reading: Reading<Plan>, _ blocks: [Block]) {
    self.bytes = bytes
    self.reading = reading
    self.blocks = blocks
  }

  /// Reads another version of the same plan, by what differs where that is enough.
  package func version(_ other: [UInt8]) -> PlanText {
    other == bytes ? self : followed(by: other) ?? PlanText(other)
  }

  private static func blocks(of document: Document) -> [Block] {
    var blocks: [Block] = []
    let objectives = document.root?["objectives"]?.elements ?? []
    for (index, objective) in objectives.enumerated() {
      let keyResults = objective["key_results"]?.elements ?? []
      for (number, node) in keyResults.enumerated() {
        let bytes = document.source.bytes
        guard let lines = PlanText.lines(around: node.span, in: bytes) else { continue }
        blocks.append(
          Block(lines: lines, start: node.span.lowerBound, objective: index, keyResult: number))
      }
    }
    return blocks
  }

  /// nil where the item doesn't begin its line with a dash.
  private static func lines(around span: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var start = span.lowerBound
    var dashes = 0
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") {
      start -= 1
      if bytes[start] == UInt8(ascii: "-") {
        dashes += 1
      } else if bytes[start] != UInt8(ascii: " ") {
        return nil
      }
    }
    let end = bytes[span.upperBound...].firstIndex(of: UInt8(ascii: "\n"))
    return dashes == 1 ? start..<(end.map { $0 + 1 } ?? bytes.count) : nil
  }

  /// nil unless the two texts differ inside one key result only, and that can be read by itself.
  private func followed(by other: [UInt8]) -> PlanText? {
    guard let plan = reading.value, reading.problems.isEmpty, other.count <= Document.sizeLimit
    else { return nil }
    let (head, tail) = PlanText.common(bytes, other)
    let place = blocks.firstIndex {
      $0.start <= head && bytes.count - tail <= $0.lines.upperBound && head < $0.lines.upperBound
    }
    guard let place else { return nil }
    let block = blocks[place]
    let growth = other.count - bytes.count
    let end = block.lines.upperBound + growth
    let text = Array(other[block.lines.lowerBound..<end])
    guard PlanText.standsAlone(text, before: other[end...]) else { return nil }
    let old = plan.objectives[block.objective].keyResults[block.keyResult]
    guard let new = PlanText.keyResult(text), new.id == old.id else { return nil }
    var changed = plan
    changed.objectives[block.objective].keyResults[block.keyResult] = new
    return PlanText(other, Reading(value: changed, problems: []), moved(behind: place, by: growth))
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

  /// How many bytes the two have in common at the beginning, and at the end after the last whole
  /// line of that: a line that came or went begins with the same spaces as the one behind it.
  private static func common(_ one: [UInt8], _ other: [UInt8]) -> (head: Int, tail: Int) {
    let shorter = min(one.count, other.count)
    var head = 0
    while head < shorter, one[head] == other[head] { head += 1 }
    let whole = one[..<head].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var tail = 0
    while tail < shorter - whole, one[one.count - 1 - tail] == other[other.count - 1 - tail] {
      tail += 1
    }
    return (head, tail)
  }

  /// The key result that is all of `text`; nil where there is anything else, or anything wrong.
  private static func keyResult(_ text: [UInt8]) -> KeyResult? {
    let document = Document.parse(text)
    guard document.problems.isEmpty, let items = document.root?.elements, items.count == 1,
      items[0].isNested(atMost: Document.depthLimit - PlanText.depth + 1)
    else { return nil }
    let reading = Reader.read(document) { reader, root in
      root.elements.flatMap { $0.first }.flatMap { reader.keyResult($0) }
    }
    return reading.problems.isEmpty ? reading.value : nil
  }

  private func moved(behind place: Int, by growth: Int) -> [Block] {
    var blocks = blocks
    blocks[place].lines = blocks[place].lines.lowerBound..<blocks[place].lines.upperBound + growth
    for index in blocks.indices where blocks[index].start > blocks[place].start {
      blocks[index].start += growth
      let lines = blocks[index].lines
      blocks[index].lines = lines.lowerBound + growth..<lines.upperBound + growth
    }
    return blocks
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
