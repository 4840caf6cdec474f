import Terminal

/// A titled list within a screen, with an empty line before it; nothing where it has no items.
struct Section {
  private let title: String
  private let counts: Bool
  private var items: [Item] = []

  private struct Item {
    let label: Text
    let paragraphs: [Text]

    func lines(width: Int) -> [Text] {
      let column = label.isEmpty ? 2 : label.width + 4
      let hanging = label.isEmpty ? 2 : 0
      let body = paragraphs.flatMap { $0.wrapped(to: max(16, width - column), hanging: hanging) }
      return ("  " + label).beside(body, at: column)
    }
  }

  /// - Parameter counts: whether the title tells how many items there are.
  init(_ title: String, counts: Bool = true) {
    self.title = title
    self.counts = counts
  }

  /// An item: what marks it at the margin, what it is, and below that what there is to say of it.
  mutating func add(_ paragraphs: Text..., label: Text = "") {
    items.append(Item(label: label, paragraphs: paragraphs.filter { !$0.isEmpty }))
  }

  func lines(for appearance: Appearance, atMost limit: Int = .max) -> [Text] {
    guard !items.isEmpty else { return [] }
    let shown = items.count > limit ? items.prefix(limit - 1) : items[...]
    let left = items.count - shown.count
    let more = left == 0 ? [] : [Text("  and \(left) more", .faint)]
    return Section.title(title, count: counts ? items.count : nil)
      + shown.flatMap { $0.lines(width: appearance.width) } + more
  }

  /// The lines above a list: an empty one, and its title with how many there are.
  static func title(_ title: String, count: Int? = nil) -> [Text] {
    let count = count.map { " (\($0))" } ?? ""
    return ["", "\(title, .strong)\(count, .faint)"]
  }
}
