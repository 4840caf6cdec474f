/// A field that holds things of its own, each merged by its name: expected values by day, initiatives by title,
/// the parts of a grade.
struct KeyedMerge {
  private let versions: Versions
  private let isList: Bool

  /// nil where the field is one thing.
  init?(_ versions: Versions) {
    switch versions.key {
    case "initiatives": isList = true
    case "expected", "grade", "planning": isList = false
    default: return nil
    }
    self.versions = versions
  }

  /// `.null` where nothing is left.
  func merged(
    _ subject: Subject, prefix: String, _ arbitration: inout Arbitration
  ) -> Value {
    var merge = FieldMerge(
      subject, base: map(versions.base), ours: map(versions.ours), theirs: map(versions.theirs))
    merge.prefix = prefix
    let entries = merge.merged(&arbitration).entries
    guard !entries.isEmpty else { return .null }
    if isList { return .list(entries.map(\.value)) }
    guard versions.key == "expected" else { return .map(entries) }
    return .map(entries.sorted { $0.key < $1.key })
  }

  private func map(_ value: Value) -> Value {
    guard isList else { return value }
    var seen: [String: Int] = [:]
    return .map(
      value.members.map { item in
        let name = item["title"]?.scalarText ?? ""
        seen[name, default: 0] += 1
        let number = seen[name] ?? 1
        return Value.Entry(number == 1 ? name : "\(name)#\(number)", item)
      })
  }
}
