/// A piece of plan data without its meaning: what a YAML file, a change or a JSON answer holds.
///
/// Scalars read from YAML are always `.text`, exactly as they decode, since a scalar's type is its
/// field's business; `.number` and `.flag` come from typed fields. Keys of a map keep their order.
package indirect enum Value: Sendable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([Value])
  case map([Entry])

  /// One key of a map and what stands under it.
  package struct Entry: Sendable, Equatable {
    package var key: String
    package var value: Value

    package init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }
}

extension Value {
  /// The value under `key` of a map; nil for a missing key and for anything but a map.
  package subscript(key: String) -> Value? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text of a scalar as a person would write it; nil for lists, maps and null.
  package var scalarText: String? {
    switch self {
    case .text(let text): text
    case .number(let number): Decimal.text(number)
    case .flag(let flag): flag ? "true" : "false"
    case .null, .list, .map: nil
    }
  }

  package static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
  package static func optional(_ number: Double?) -> Value { number.map(Value.number) ?? .null }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(arrayLiteral elements: Value...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, Value)...) {
    self = .map(elements.map { Entry($0.0, $0.1) })
  }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
}
