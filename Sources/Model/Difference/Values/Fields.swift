/// The fields of a map by key: how typed values are written as a `Value` and read back from it.
///
/// Reading takes scalars as typed fields hold them and as YAML does, as text.
struct Fields {
  private(set) var entries: [Value.Entry] = []

  init() {}

  /// nil for anything but a map.
  init?(_ value: Value) {
    guard case .map(let entries) = value else { return nil }
    self.entries = entries
  }

  /// Writing nil removes the field, writing a new key appends it.
  subscript(key: String) -> Value? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Value.Entry(key, value))
      case (nil, nil): break
      }
    }
  }

  var value: Value { .map(entries) }

  /// What stands under no known key, in order.
  func extras(beyond keys: [String]) -> [Value.Entry] {
    entries.filter { !keys.contains($0.key) }
  }
}

extension Fields {
  func text(_ key: String) -> String? { self[key]?.scalarText }
  func number(_ key: String) -> Double? { self[key]?.scalarNumber }
  func integer(_ key: String) -> Int? { number(key).flatMap { Int(exactly: $0) } }
  func day(_ key: String) -> Day? { text(key).flatMap { Day($0) } }
  func texts(_ key: String) -> [String] { items(key).compactMap(\.scalarText) }
  func teams(_ key: String) -> [TeamPath] { texts(key).compactMap { TeamPath($0) } }
  func fields(_ key: String) -> Fields? { self[key].flatMap { Fields($0) } }

  func choice<Choice: RawRepresentable>(_ key: String) -> Choice? where Choice.RawValue == String {
    text(key).flatMap { Choice(rawValue: $0) }
  }

  /// The members of a list; empty for anything else.
  func items(_ key: String) -> [Value] {
    guard case .list(let items) = self[key] else { return [] }
    return items
  }
}

extension Value {
  /// A map of the fields that are there, then `extras`.
  static func fields(_ fields: KeyValuePairs<String, Value?>, extras: [Entry] = []) -> Value {
    .map(fields.compactMap { key, value in value.map { Entry(key, $0) } } + extras)
  }

  /// The number of a scalar, also where YAML's text hasn't been given its type yet.
  package var scalarNumber: Double? {
    switch self {
    case .number(let number): number
    case .text(let text): Decimal.parse(text)
    case .null, .flag, .list, .map: nil
    }
  }

  /// nil for null. A `nil` beside a `Value` in `?:` would be a null again, its literal.
  var unlessNull: Value? {
    guard self != .null else { return nil }
    return self
  }

  /// A list of texts; nil where it would be empty.
  static func texts(_ texts: [some CustomStringConvertible]) -> Value? {
    texts.isEmpty ? nil : .list(texts.map { .text($0.description) })
  }

  static func text(of thing: (some CustomStringConvertible)?) -> Value? {
    thing.map { .text($0.description) }
  }
}
