/// Two versions of one thing's fields, told one by one.
struct FieldDifference {
  let subject: Subject
  let old: Fields
  let new: Fields
  /// What an absent field stands for.
  var defaults: [String: Value] = [:]
  /// Fields told elsewhere.
  var skipped: Set<String> = []

  init(
    _ subject: Subject, from old: Value, to new: Value, defaults: [String: Value] = [:],
    skipped: Set<String> = []
  ) {
    self.subject = subject
    self.old = Fields(old) ?? Fields()
    self.new = Fields(new) ?? Fields()
    self.defaults = defaults
    self.skipped = skipped
  }

  /// A change for each field that means something else than before, in the file's order.
  func changes(_ change: (_ key: String, _ from: Value, _ to: Value) -> Change) -> [Change] {
    keys.compactMap { key in
      let from = old[key] ?? defaults[key] ?? .null
      let to = new[key] ?? defaults[key] ?? .null
      return Value.mean(from, to, under: key) ? nil : change(key, from, to)
    }
  }

  /// The same where all are of one kind.
  func changes(_ kind: Change.Kind) -> [Change] {
    changes { key, from, to in Change(kind, subject, field: key, from: from, to: to) }
  }

  private var keys: [String] {
    let present = new.entries.map(\.key)
    return (present + old.entries.map(\.key).filter { !present.contains($0) })
      .filter { !skipped.contains($0) }
  }
}

extension Value {
  /// Lists whose order says nothing.
  private static let sets: Set<String> = [
    "supports", "with", "tags", "leads", "members", "formerly", "facilitators", "initiatives",
  ]

  /// Whether two values of the field `key` mean the same.
  package static func mean(_ one: Value, _ other: Value, under key: String) -> Bool {
    if one == other { return true }
    switch (one, other) {
    case (.list(let one), .list(let other)) where sets.contains(key):
      return one.count == other.count
        && one.allSatisfy { item in
          one.count { $0.means(item) } == other.count { $0.means(item) }
        }
    case (.text(let one), .text(let other)) where key == "keep":
      guard let one = Bound(one), let other = Bound(other) else { return false }
      return one == other
    default:
      return one.means(other)
    }
  }

  /// Equal, the order of a map's keys aside.
  package func means(_ other: Value) -> Bool {
    switch (self, other) {
    case (.map(let one), .map(_)):
      guard case .map(let two) = other, one.count == two.count else { return false }
      return one.allSatisfy { entry in other[entry.key].map { entry.value.means($0) } ?? false }
    case (.list(let one), .list(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { $0.means($1) }
    default:
      return self == other
    }
  }
}
