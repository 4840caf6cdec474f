internal import Model

extension Value {
  typealias Field = (key: String, value: Value)

  /// A map of what is there, in its order, with `extras` behind it; what is `.null` is left out.
  static func fields(_ fields: [Field], extras: [Entry] = []) -> Value {
    .map(fields.compactMap { $0.value == .null ? nil : Entry($0.key, $0.value) } + extras)
  }

  /// `.null` for a map without entries.
  var unlessEmpty: Value { self == .map([]) ? .null : self }

  static func optional(_ number: Int?) -> Value { .optional(number.map(Double.init)) }

  /// A list of texts; `.null` for none.
  static func texts(_ texts: [some CustomStringConvertible]) -> Value {
    items(texts) { .text($0.description) }
  }

  /// A list; `.null` for none.
  static func items<Item>(_ items: [Item], _ value: (Item) -> Value) -> Value {
    items.isEmpty ? .null : .list(items.map(value))
  }
}

extension Equatable {
  /// nil where it is what the format takes for granted.
  func unless(_ standard: Self) -> Self? { self == standard ? nil : self }
}
