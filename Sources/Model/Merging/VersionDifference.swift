/// A field in which the versions of an item differ that are in conflict as a whole.
package struct VersionDifference: Sendable, Equatable {
  /// `keep`; of what is inside `key_results/p99/target`, `milestones/fixed/weight`.
  package let field: String
  /// `.null` where a version doesn't have it.
  package let base: Value
  package let ours: Value
  package let theirs: Value
}

extension Conflict {
  /// In what the two sides differ; where one removed the item, what the other changed of it. Titles aside, which name
  /// the versions. None in a conflict about a field.
  package var differences: [VersionDifference] {
    guard field == nil else { return [] }
    return differences(in: VersionDifference(field: "", base: base, ours: ours, theirs: theirs))
      .filter { $0.field != "title" && $0.field != "id" }
  }

  private func differences(in versions: VersionDifference) -> [VersionDifference] {
    let (old, new) = compared(versions)
    guard old != new else { return [] }
    guard let one = old.entriesByName, let other = new.entriesByName else { return [versions] }
    let names =
      other.map(\.key) + one.map(\.key).filter { name in !other.contains { $0.key == name } }
    return names.flatMap { name in
      differences(
        in: VersionDifference(
          field: versions.field.isEmpty ? name : "\(versions.field)/\(name)",
          base: versions.base.named(name), ours: versions.ours.named(name),
          theirs: versions.theirs.named(name)))
    }
  }

  /// What is held against what: both sides, or the base and the one that is left.
  private func compared(_ versions: VersionDifference) -> (Value, Value) {
    if ours == .null { return (versions.base, versions.theirs) }
    if theirs == .null { return (versions.base, versions.ours) }
    return (versions.ours, versions.theirs)
  }
}

extension Value {
  /// What is under each key of a map, or under each id of a list of items; nil for anything else.
  fileprivate var entriesByName: [Entry]? {
    switch self {
    case .map(let entries): return entries
    case .list(let items):
      let named = items.compactMap { item in item["id"]?.scalarText.map { Entry($0, item) } }
      return !named.isEmpty && named.count == items.count ? named : nil
    default: return nil
    }
  }

  fileprivate func named(_ name: String) -> Value {
    entriesByName?.first { $0.key == name }?.value ?? .null
  }
}
