import Model
import YAML

/// How a value is written in block style: what stands on the line of its key or dash, and what
/// stands in lines of its own below.
struct Rendering {
  var head: String
  var lines: [String]

  /// Lists and maps in brackets are kept within this many columns.
  static let width = 100

  init(_ head: String, _ lines: [String] = []) {
    self.head = head
    self.lines = lines
  }

  /// A value whose key or dash stands in `column`, counted from 0.
  init(_ value: Value, below column: Int, layout: Layout, style: Node.ScalarStyle? = nil) {
    switch value {
    case .list(let items):
      let isShort = items.allSatisfy { $0.scalarText != nil }
      if let flow = Self.flow(value, layout, from: column, if: isShort) {
        self.init(flow)
      } else {
        self.init("", Self.items(items, column: column + 2, layout: layout))
      }
    case .map(let entries):
      if let flow = Self.flow(value, layout, from: column, if: layout.isFlow || entries.isEmpty) {
        self.init(flow)
      } else {
        self.init("", Self.entries(entries, column: column + 2, layout: layout))
      }
    case .null, .flag, .number, .text:
      self = Self.scalar(value, below: column, style: style)
    }
  }

  private static func scalar(
    _ value: Value, below column: Int, style: Node.ScalarStyle?
  ) -> Rendering {
    guard let scalar = ScalarText(value), value != .null else { return Rendering("") }
    let isBlock = style == .literal || style == .folded || scalar.text.utf8.contains(0x0A)
    if isBlock, !scalar.isTyped, let block = BlockText(scalar.text) {
      return block.rendering(style: style ?? .literal, column: column + 2)
    }
    return Rendering(scalar.inline(style: style, inFlow: false))
  }

  /// Nil where brackets don't fit or aren't wanted.
  private static func flow(
    _ value: Value, _ layout: Layout, from column: Int, if wanted: Bool
  ) -> String? {
    guard wanted else { return nil }
    if case .map(let entries) = value {
      guard entries.allSatisfy({ $0.value.items == nil && $0.value.entries == nil }) else {
        return nil
      }
    }
    let text = flow(value, layout: layout)
    return column + text.count <= width ? text : nil
  }
}

extension Rendering {
  /// The value in brackets, braces or quotes, on one line.
  static func flow(_ value: Value, layout: Layout, style: Node.ScalarStyle? = nil) -> String {
    switch value {
    case .list(let items):
      "[" + items.map { flow($0, layout: layout) }.joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + layout.sorted(entries).map { flow($0, layout: layout) }.joined(separator: ", ") + "}"
    case .null, .flag, .number, .text:
      ScalarText(value)?.inline(style: style, inFlow: true) ?? ""
    }
  }

  static func flow(_ entry: Value.Entry, layout: Layout) -> String {
    let key = ScalarText(text: entry.key).inline(inFlow: true)
    return key + ": " + flow(entry.value, layout: layout[entry.key])
  }

  /// A map's keys in `column`, in the layout's order; keys without a value are left out.
  static func entries(_ entries: [Value.Entry], column: Int, layout: Layout) -> [String] {
    layout.sorted(entries).flatMap { entry in
      let value = Rendering(entry.value, below: column, layout: layout[entry.key])
      return value.lines(after: ScalarText(text: entry.key).inline(inFlow: false) + ":", column)
    }
  }

  /// A list's dashes in `column`.
  static func items(_ items: [Value], column: Int, layout: Layout) -> [String] {
    items.flatMap { Self.item($0, column: column, layout: layout, isFlow: false) }
  }

  static func item(_ item: Value, column: Int, layout: Layout, isFlow: Bool) -> [String] {
    let value =
      isFlow
      ? Rendering(flow(item, layout: layout)) : Rendering(item, below: column, layout: layout)
    guard value.head.isEmpty, let first = value.lines.first else {
      return value.lines(after: "-", column)
    }
    // A list or map begins on the line of its dash.
    return [spaces(column) + "- " + first.dropFirst(column + 2)] + value.lines.dropFirst()
  }

  private func lines(after indicator: String, _ column: Int) -> [String] {
    [Self.spaces(column) + indicator + (head.isEmpty ? "" : " " + head)] + lines
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension Layout {
  /// Entries with a value, those the layout knows first and in its order.
  func sorted(_ entries: [Value.Entry]) -> [Value.Entry] {
    entries.filter { $0.value != .null }.enumerated()
      .sorted { (rank($0.element.key), $0.offset) < (rank($1.element.key), $1.offset) }
      .map(\.element)
  }
}
