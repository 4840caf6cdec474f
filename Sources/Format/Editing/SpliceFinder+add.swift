import Model
import YAML

// New keys and new items.
extension SpliceFinder {
  /// A new key, in the place that the layout gives it among those that are there.
  func adding(_ entry: Value.Entry, to slot: Slot) throws(EditError) -> [Splice] {
    guard entry.value != .null else { return [] }
    guard let mapping = slot.value, !slot.isMissing else {
      guard case .document = slot.holder else {
        return try replacing(slot, with: .map([entry]))
      }
      let new = Rendering.entries([entry], column: 0, layout: slot.layout)
      return appending(new, after: nil, at: lines.bytes.count)
    }
    guard let pairs = mapping.pairs else { throw EditError(edit, "there is no map to add to") }
    let predecessor = slot.layout.predecessor(of: entry.key, among: pairs.map(\.name))
    if mapping.isFlow {
      let text = Rendering.flow(entry, layout: slot.layout)
      let parts = pairs.map { $0.key.span.lowerBound..<end(of: $0) }
      return [try addingToFlow(text, at: predecessor.map { $0 + 1 } ?? 0, parts, mapping)]
    }
    let column = lines.column(mapping.span.lowerBound)
    let new = Rendering.entries([entry], column: column, layout: slot.layout)
    let first = before(new, at: pairs[0].key.span.lowerBound, column)
    guard let predecessor else { return [first] }
    let value = pairs[predecessor].value
    return appending(
      new, after: value, at: lines.blockEnd(end(of: pairs[predecessor]), column: column))
  }

  /// A new item of a list, or the list itself where it is missing.
  func inserting(
    _ item: Value, at place: Edit.Place, into slot: Slot
  ) throws(EditError) -> [Splice] {
    guard let list = slot.value, !slot.isMissing else {
      guard try [Value]().index(of: place, for: edit) == 0 else { return [] }
      return try replacing(slot, with: .list([item]))
    }
    guard let elements = list.elements else { throw EditError(edit, "there is no list to add to") }
    let index = try elements.map { Value(literal: $0) }.index(of: place, for: edit)
    if list.isFlow {
      let isNested = item.items != nil || item.entries != nil
      if elements.isEmpty, isNested { return try replacing(slot, with: .list([item])) }
      let text = Rendering.flow(item, layout: slot.layout)
      return [try addingToFlow(text, at: index, elements.map(\.span), list)]
    }
    let isFlow =
      elements.allSatisfy(\.isFlow) && item.entries?.contains { !$0.value.isScalar } == false
    let column = lines.column(list.span.lowerBound)
    let new = Rendering.item(item, column: column, layout: slot.layout, isFlow: isFlow)
    return inserting(new, at: index, place, into: list, elements, column)
  }

  /// A new item of a list in lines, as it is written elsewhere; none where the list is in brackets.
  func inserting(
    _ item: ItemText, at place: Edit.Place, into slot: Slot
  ) throws(EditError) -> [Splice] {
    guard item.hasLines, let list = slot.value, let elements = list.elements else { return [] }
    if elements.isEmpty { return replacing(slot, with: item) }
    guard !list.isFlow else { return [] }
    let index = try elements.map { Value(literal: $0) }.index(of: place, for: edit)
    let column = lines.column(list.span.lowerBound)
    return inserting(item.lines(in: column), at: index, place, into: list, elements, column)
  }

  private func inserting(
    _ new: [String], at index: Int, _ place: Edit.Place, into list: Node, _ elements: [Node],
    _ column: Int
  ) -> [Splice] {
    let isSpaced = areSpaced(elements, of: list)
    var isBefore = index == 0
    if case .before = place { isBefore = true }
    if isBefore {
      return [before(isSpaced ? new + [""] : new, at: dash(index, of: list), column, asItem: true)]
    }
    let previous = elements[index - 1]
    let end = lines.blockEnd(end(of: previous, index - 1, list), column: column)
    let close = appending(new, after: previous, at: end)
    return isSpaced ? appending([""] + new, after: previous, at: end) + close : close
  }

  /// Whether the last two items have a blank line between them.
  private func areSpaced(_ elements: [Node], of list: Node) -> Bool {
    guard elements.count > 1 else { return false }
    let last = elements.count - 1
    return lines.hasBlankLine(in: elements[last - 1].span.upperBound..<dash(last, of: list))
  }

  private func end(of element: Node, _ index: Int, _ list: Node) -> Int {
    element.isMissing ? dash(index, of: list) + 1 : element.span.upperBound
  }
}

extension SpliceFinder {
  /// Whole lines in front of the key or dash at `offset`.
  private func before(
    _ new: [String], at offset: Int, _ column: Int, asItem: Bool = false
  ) -> Splice {
    if asItem, lines.beginsLine(offset) {
      let start = lines.itemStart(offset, notBefore: lines.start)
      return Splice(start..<start, new.map { $0 + "\n" }.joined())
    }
    // The first key may stand behind a dash: what follows it moves to a line of its own.
    let first = String(new[0].dropFirst(column))
    let rest = new.dropFirst().map { "\n" + $0 }.joined()
    return Splice(offset..<offset, first + rest + "\n" + Rendering.spaces(column))
  }

  /// Whole lines at the start of the line at `offset`, behind the text of `node`.
  private func appending(_ new: [String], after node: Node?, at offset: Int) -> [Splice] {
    if offset < lines.bytes.count || lines.endsInLineEnding {
      let text = new.map { $0 + "\n" }.joined()
      return [Splice(offset..<offset, text)]
    }
    // The file ends without a line end, and goes on doing so where the new text allows it.
    let open = new.map { "\n" + $0 }.joined()
    let splices = [Splice(offset..<offset, open), Splice(offset..<offset, open + "\n")]
    guard let block = node?.lastLeaf, block.scalarStyle == .literal || block.scalarStyle == .folded
    else { return splices }
    return splices.flatMap { [$0, stripping(block, before: $0)] }
  }

  /// A block scalar that ended with the file must say `|-` once a line end follows it.
  private func stripping(_ block: Node, before splice: Splice) -> Splice {
    let start = block.span.lowerBound
    let header = lines.text(start..<lines.lineEnd(start))
    let rest = lines.text(lines.lineEnd(start)..<splice.range.lowerBound)
    let indicator = header.prefix { $0 != " " && $0 != "\t" }
    let comment = header.dropFirst(indicator.count)
    let bare = indicator.filter { $0 != "+" }
    let body = rest.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\n")
    return Splice(start..<splice.range.upperBound, bare + "-" + comment + body + splice.text)
  }

  /// A part at `index` of a flow collection whose parts are at `parts`.
  private func addingToFlow(
    _ text: String, at index: Int, _ parts: [Range<Int>], _ collection: Node
  ) throws(EditError) -> Splice {
    let open = collection.span.lowerBound
    guard lines.bytes[open] == UInt8(ascii: "[") || lines.bytes[open] == UInt8(ascii: "{") else {
      throw EditError(edit, "a map without braces in a list in brackets has room for one key")
    }
    guard index > 0 else {
      guard let first = parts.first else { return Splice(open + 1..<open + 1, text) }
      return Splice(first.lowerBound..<first.lowerBound, text + ", ")
    }
    let previous = parts[index - 1]
    let isOnOwnLine = lines.beginsLine(previous.lowerBound)
    if isOnOwnLine, let splice = onNextLine(text, after: previous) { return splice }
    return Splice(previous.upperBound..<previous.upperBound, ", " + text)
  }

  /// A line of its own in a flow collection with one part a line.
  private func onNextLine(_ text: String, after previous: Range<Int>) -> Splice? {
    let end = previous.upperBound
    let line = "\n" + Rendering.spaces(lines.column(previous.lowerBound)) + text
    let comma = lines.skipBlanks(end)
    if comma < lines.bytes.count, lines.bytes[comma] == UInt8(ascii: ",") {
      guard lines.isLineOver(comma + 1) else { return nil }
      let lineEnd = lines.lineEnd(comma)
      return Splice(lineEnd..<lineEnd, line + ",")
    }
    guard lines.isLineOver(end) else { return nil }
    return Splice(end..<lines.lineEnd(end), "," + lines.text(end..<lines.lineEnd(end)) + line)
  }
}

extension Value {
  var isScalar: Bool { items == nil && entries == nil }
}
