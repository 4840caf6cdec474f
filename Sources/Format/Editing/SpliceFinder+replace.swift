import Model
import YAML

// A value in the place of another one, or where none stood behind its key.
extension SpliceFinder {
  func replacing(_ slot: Slot, with value: Value) throws(EditError) -> [Splice] {
    guard let old = slot.value else {
      throw EditError(edit, "the file is empty: set its keys one by one")
    }
    guard let indicator = indicatorEnd(of: slot) else {
      return [replacing(old, inBracketsOf: slot, with: value)]
    }
    if slot.isInFlow { return [replacing(old, inBracketsOf: slot, with: value)] }
    let rendering = Rendering(
      value, below: column(of: slot), layout: slot.layout, style: old.scalarStyle)
    return splices(old, behind: indicator, rendering, column(of: slot))
  }

  /// A list whose one item stands as it is written elsewhere.
  func replacing(_ slot: Slot, with item: ItemText) -> [Splice] {
    guard let old = slot.value, let indicator = indicatorEnd(of: slot), !slot.isInFlow
    else { return [] }
    let column = column(of: slot)
    let rendering = Rendering("", item.lines(in: column + 2))
    return splices(old, behind: indicator, rendering, column)
  }

  private func splices(
    _ old: Node, behind indicator: Int, _ rendering: Rendering, _ column: Int
  ) -> [Splice] {
    let splice = splice(old, behind: indicator, rendering, column)
    // Text that ends its last line needs that line end, also at the end of a file.
    let isLast = splice.range.upperBound == lines.bytes.count && !rendering.lines.isEmpty
    return isLast ? [splice, Splice(splice.range, splice.text + "\n")] : [splice]
  }

  private func replacing(_ old: Node, inBracketsOf slot: Slot, with value: Value) -> Splice {
    let text = Rendering.flow(value, layout: slot.layout, style: old.scalarStyle)
    guard old.isMissing, case .pair(let index, let mapping) = slot.holder,
      let pair = mapping.pairs?[index]
    else { return Splice(old.span, text) }
    if let colon = colonEnd(of: pair) { return Splice(colon..<colon, " " + text) }
    let end = pair.key.span.upperBound
    return Splice(end..<end, ": " + text)
  }

  private func splice(
    _ old: Node, behind indicator: Int, _ new: Rendering, _ column: Int
  ) -> Splice {
    let space = new.head.isEmpty ? "" : " "
    switch old.content {
    case .sequence(_, .block), .mapping(_, .block):
      // The comment of the key stays, those inside of what goes go with it.
      let comment = lines.comment(after: indicator)
      let end = lines.blockEnd(old.span.upperBound, column: column)
      let range = indicator..<lines.withoutEnding(end)
      return Splice(range, space + new.head + comment + new.below)
    case .scalar where old.isMissing:
      if new.lines.isEmpty { return Splice(indicator..<indicator, space + new.head) }
      let comment = lines.comment(after: indicator)
      return Splice(indicator..<lines.lineEnd(indicator), space + new.head + comment + new.below)
    case .scalar(_, .literal), .scalar(_, .folded):
      let comment = lines.comment(after: headerEnd(of: old))
      if !new.head.isEmpty { return Splice(old.span, new.head + comment + new.below) }
      return below(old.span, comment, behind: indicator, new, column)
    case .scalar, .sequence, .mapping:
      if new.lines.isEmpty { return Splice(old.span, new.head) }
      let end = old.span.upperBound
      let line = old.span.lowerBound..<lines.lineEnd(end)
      return below(line, lines.comment(after: end), behind: indicator, new, column)
    }
  }

  /// Lines of text or a collection for what stood in `old`: its comment moves up to the head.
  private func below(
    _ old: Range<Int>, _ comment: String, behind indicator: Int, _ new: Rendering, _ column: Int
  ) -> Splice {
    if lines.skipSpace(indicator) == old.lowerBound {
      let space = new.head.isEmpty ? "" : " "
      return Splice(indicator..<old.upperBound, space + new.head + comment + new.below)
    }
    // `key: # comment` with the value on the next line.
    if !new.head.isEmpty { return Splice(old, new.head + comment + new.below) }
    let own = comment.drop { $0 == " " || $0 == "\t" }
    let start = lines.withoutEnding(lines.lineStart(old.lowerBound))
    let first = own.isEmpty ? "" : "\n" + Rendering.spaces(column + 2) + own
    return Splice(start..<old.upperBound, first + new.below)
  }

  /// Behind `|`, `>-` and the like.
  private func headerEnd(of block: Node) -> Int {
    var index = block.span.lowerBound
    while index < block.span.upperBound, !Lines.isBlank(lines.bytes[index]),
      !Lines.isEnd(lines.bytes[index])
    {
      index += 1
    }
    return index
  }
}

extension Rendering {
  /// The lines below, each after a line end.
  var below: String { lines.map { "\n" + $0 }.joined() }
}
