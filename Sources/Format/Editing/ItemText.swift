import Model
import YAML

/// An item of a list as somebody wrote it: its lines with their comments, to stand in another list.
package struct ItemText: Sendable, Equatable {
  let value: Value
  /// From the column of the dash on; none where the item shares its line with others.
  private let lines: [String]

  /// nil where the path leads to no item.
  package init?(at path: [Edit.Step], in bytes: [UInt8]) {
    let edit = Edit.remove(path)
    let document = Document.parse(bytes)
    guard document.problems.isEmpty,
      let found = try? Slot.find(edit, in: document, layout: Layout()), found.rest.isEmpty,
      case .element(let index, let list) = found.slot.holder, let item = found.slot.value
    else { return nil }
    value = Value(typed: item)
    let finder = SpliceFinder(document, edit, layout: Layout())
    let dash = finder.dash(index, of: list)
    lines =
      !list.isFlow && finder.lines.beginsLine(dash) ? finder.lines.item(dash, item.span) : []
  }

  var hasLines: Bool { !lines.isEmpty }

  /// The lines with the dash in `column`.
  func lines(in column: Int) -> [String] {
    lines.map { $0.isEmpty ? "" : Rendering.spaces(column) + $0 }
  }
}

extension Lines {
  /// The lines of a block item with the comments that belong to it, without its indentation.
  fileprivate func item(_ dash: Int, _ span: Range<Int>) -> [String] {
    let column = column(dash)
    let range =
      itemStart(
        dash, notBefore: start)..<blockEnd(
        max(dash + 1, span.upperBound), column: column)
    let lines = text(range).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return (lines.last == "" ? lines.dropLast() : lines[...]).map { line in
      String(line.dropFirst(min(column, line.prefix { $0 == " " }.count)))
    }
  }
}

extension Value {
  /// What a node says, with numbers and flags that were written plain as what they are.
  fileprivate init(typed node: Node) {
    switch node.content {
    case .scalar(let text, .plain):
      let number = Decimal.parse(text).flatMap { Decimal.text($0) == text ? $0 : nil }
      self =
        text == "true" || text == "false"
        ? .flag(text == "true") : number.map(Value.number) ?? .text(text)
    case .scalar(let text, _): self = .text(text)
    case .sequence(let elements, _): self = .list(elements.map { Value(typed: $0) })
    case .mapping(let pairs, _):
      self = .map(pairs.map { Entry($0.name, Value(typed: $0.value)) })
    }
  }
}
