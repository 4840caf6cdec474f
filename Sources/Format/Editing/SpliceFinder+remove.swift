import Model
import YAML

// Keys and items that go, with their comments and lines.
extension SpliceFinder {
  func removing(_ slot: Slot) throws(EditError) -> [Splice] {
    switch slot.holder {
    case .document: throw EditError(edit, "a whole file is not a value to remove")
    case .pair(let index, let mapping):
      let pairs = mapping.pairs ?? []
      let parts = pairs.map { $0.key.span.lowerBound..<end(of: $0) }
      if pairs.count == 1 { return try emptying(mapping, parts[0], leaving: .map([])) }
      if mapping.isFlow { return [removingFromFlow(index, parts)] }
      return removing(parts[index])
    case .element(let index, let sequence):
      let elements = sequence.elements ?? []
      if elements.count == 1 {
        return try emptying(sequence, sequence.span, leaving: .list([]))
      }
      if sequence.isFlow { return [removingFromFlow(index, elements.map(\.span))] }
      let dash = dash(index, of: sequence)
      let end = max(dash + 1, elements[index].span.upperBound)
      return removingItem(
        dash..<end, isFirst: index == 0, isLast: index == elements.count - 1)
    }
  }

  /// The last key or item of a collection: `{}` or `[]` remains, or an empty document.
  private func emptying(
    _ collection: Node, _ part: Range<Int>, leaving value: Value
  ) throws(EditError) -> [Splice] {
    guard edit.path.count > 1 else {
      if collection.isFlow {
        return [Splice(collection.span, Rendering.flow(value, layout: layout))]
      }
      return removing(part)
    }
    let parent = Edit(edit.path.dropLast(), edit.operation)
    let slot = try Slot.find(parent, in: document, layout: layout).slot
    return try replacing(slot, with: value)
  }

  /// The lines of a block entry.
  private func removing(_ part: Range<Int>) -> [Splice] {
    let end = lines.blockEnd(part.upperBound, column: lines.column(part.lowerBound))
    let start = lines.lineStart(part.lowerBound)
    return removing(start..<end, of: part)
      + removing(start..<lines.blankLines(after: end), of: part)
  }

  /// The lines of a block item with the comments above it and, where blank lines part the items,
  /// those that would be left over.
  private func removingItem(_ part: Range<Int>, isFirst: Bool, isLast: Bool) -> [Splice] {
    let end = lines.blockEnd(part.upperBound, column: lines.column(part.lowerBound))
    let start = lines.itemStart(part.lowerBound, notBefore: lines.start)
    let blankStart = lines.blankLines(before: start)
    let blankEnd = lines.blankLines(after: end)
    let spaced =
      if isFirst {
        blankStart == start ? start..<blankEnd : start..<end
      } else {
        isLast || blankEnd > end ? blankStart..<end : start..<end
      }
    // Blank lines are text where kept text (`|+`) comes to stand before them.
    return [spaced, start..<end, start..<blankEnd].flatMap { removing($0, of: part) }
  }

  private func removing(_ whole: Range<Int>, of part: Range<Int>) -> [Splice] {
    guard lines.beginsLine(part.lowerBound) else {
      // Behind a dash: what follows moves up to it.
      return [Splice(part.lowerBound..<lines.skipSpace(whole.upperBound), "")]
    }
    let splice = Splice(whole, "")
    guard whole.upperBound == lines.bytes.count, !lines.endsInLineEnding,
      whole.lowerBound > lines.start
    else { return [splice] }
    // A file without a line end at its end stays one, unless the text above needs it.
    return [Splice(lines.withoutEnding(whole.lowerBound)..<whole.upperBound, ""), splice]
  }

  private func removingFromFlow(_ index: Int, _ parts: [Range<Int>]) -> Splice {
    let part = parts[index]
    if index < parts.count - 1 {
      let comma = lines.skipComments(part.upperBound) + 1
      let ownComment = lines.isLineOver(comma) ? lines.lineEnd(comma) : comma
      return Splice(part.lowerBound..<lines.skipSpace(ownComment), "")
    }
    let previous = parts[index - 1]
    if lines.skipSpace(previous.upperBound) + 1 == lines.skipSpace(part.lowerBound) {
      return Splice(previous.upperBound..<part.upperBound, "")
    }
    let gap = lines.bytes[previous.upperBound..<part.lowerBound]
    guard gap.contains(UInt8(ascii: "#")) else {
      return Splice(previous.upperBound..<part.upperBound, "")
    }
    // The comments in between stay, and the comma before them may.
    let comma = lines.skipBlanks(part.upperBound)
    let hasComma = lines.bytes[comma] == UInt8(ascii: ",")
    let after = hasComma ? comma + 1 : part.upperBound
    let end = lines.isLineOver(after) ? lines.lineEnd(after) : after
    let start = lines.withoutEnding(lines.lineStart(part.lowerBound))
    return Splice(start..<end, "")
  }
}
