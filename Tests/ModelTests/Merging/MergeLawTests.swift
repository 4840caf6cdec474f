import Foundation
import Model
import Testing

/// Laws that hold for any three versions of the plans; a failure names its seed.
@Suite struct MergeLawTests {
  /// Three versions, both sides edited from one base, or written apart.
  struct Triple {
    let base: Snapshot
    let ours: Snapshot
    let theirs: Snapshot

    init(seed: Int) {
      var generator = SeededGenerator(seed: seed)
      base = generator.snapshot()
      let isApart = generator.chance(0.15)
      ours = isApart ? generator.snapshot() : generator.edited(base)
      theirs = isApart ? generator.snapshot() : generator.edited(base)
    }
  }

  /// How many; `OKR_RANDOM_MERGES` sets another number.
  private static let count =
    ProcessInfo.processInfo.environment["OKR_RANDOM_MERGES"].flatMap { Int($0) } ?? 500

  private static func check(
    _ law: (Triple) -> String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for seed in 0..<count {
      guard let breach = law(Triple(seed: seed)) else { continue }
      Issue.record("seed \(seed): \(breach)", sourceLocation: sourceLocation)
      return
    }
  }

  /// merge(b, x, b) = x and merge(b, b, x) = x.
  @Test func whoChangedAloneIsRight() {
    Self.check { triple in
      let kept = Merge(base: triple.base, ours: triple.ours, theirs: triple.base)
      let taken = Merge(base: triple.base, ours: triple.base, theirs: triple.ours)
      return kept.breach(of: triple.ours) ?? taken.breach(of: triple.ours)
    }
  }

  /// merge(b, x, x) = x.
  @Test func theSameChangeTwiceIsOne() {
    Self.check { triple in
      Merge(base: triple.base, ours: triple.ours, theirs: triple.ours).breach(of: triple.ours)
    }
  }

  /// merge(b, x, y) and merge(b, y, x) agree up to which side a conflict is called.
  ///
  /// Where whole items are in conflict, what else is in conflict depends on which of them stays.
  @Test func theSidesAreEqual() {
    Self.check { triple in
      let one = Merge(base: triple.base, ours: triple.ours, theirs: triple.theirs)
      let other = Merge(base: triple.base, ours: triple.theirs, theirs: triple.ours)
      guard one.conflicts.isEmpty == other.conflicts.isEmpty else { return "only one in conflict" }
      if one.conflicts.isEmpty { return one.merged.difference(from: other.merged) }
      guard !one.hasItemsInConflict, !other.hasItemsInConflict else { return nil }
      let only = Set(one.conflicts.map(\.sides)).symmetricDifference(other.conflicts.map(\.swapped))
      return only.isEmpty ? nil : "\(only.sorted())"
    }
  }

  /// Choosing a side gives the same, whatever it is called, and leaves nothing open.
  @Test func whoIsChosenIsRight() {
    Self.check { triple in
      let ours = Merge(base: triple.base, ours: triple.ours, theirs: triple.theirs) { _ in .ours }
      let theirs = Merge(base: triple.base, ours: triple.theirs, theirs: triple.ours) { _ in
        .theirs
      }
      guard ours.conflicts.isEmpty, theirs.conflicts.isEmpty else { return "left open" }
      let open = Merge(base: triple.base, ours: triple.ours, theirs: triple.theirs)
      return open.hasItemsInConflict ? nil : ours.merged.difference(from: theirs.merged)
    }
  }

  /// No value appears that neither side had.
  @Test func nothingIsInvented() {
    Self.check { triple in
      let merged = Merge(base: triple.base, ours: triple.ours, theirs: triple.theirs).merged
      let known = triple.ours.statements.union(triple.theirs.statements)
      let new = merged.statements.subtracting(known)
      return new.isEmpty ? nil : "\(new)"
    }
  }

  /// What one side added is there, or in conflict.
  @Test func nothingAddedIsMissing() {
    Self.check { triple in
      let merge = Merge(base: triple.base, ours: triple.ours, theirs: triple.theirs)
      let disputed = Set(merge.conflicts.flatMap { [$0.ours, $0.theirs] }.flatMap(\.ids))
      let added = [triple.ours, triple.theirs].reduce(into: Set<String>()) {
        $0.formUnion($1.additions(to: triple.base))
      }
      let missing = added.subtracting(merge.merged.ids).subtracting(disputed)
      return missing.isEmpty ? nil : "\(missing)"
    }
  }
}

extension Merge {
  /// Whether something other than a field is in conflict: what there is, where it is, what it is called.
  fileprivate var hasItemsInConflict: Bool {
    conflicts.contains { [nil, "place", "id"].contains($0.field) }
  }

  fileprivate func breach(of expected: Snapshot) -> String? {
    conflicts.isEmpty ? merged.difference(from: expected) : "\(conflicts)"
  }
}

extension Snapshot {
  fileprivate func difference(from other: Snapshot) -> String? {
    let found = unlike(other)
    return found.isEmpty ? nil : found.joined(separator: "\n")
  }
}

extension Conflict {
  fileprivate var sides: String { "\(field ?? "item"): \(ours.short) against \(theirs.short)" }
  fileprivate var swapped: String { "\(field ?? "item"): \(theirs.short) against \(ours.short)" }
}

extension Value {
  fileprivate var short: String {
    switch self {
    case .null: "-"
    case .flag, .number, .text: scalarText ?? ""
    case .list(let items): "[\(items.map(\.short).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\($0.key): \($0.value.short)" }.sorted().joined(separator: ", "))}"
    }
  }

  /// The ids of an item and of what is in it.
  fileprivate var ids: [String] {
    let own = self["id"]?.scalarText.map { [$0] } ?? []
    guard case .list(let keyResults)? = self["key_results"] else { return own }
    return own + keyResults.flatMap(\.ids)
  }
}

extension Snapshot {
  private var objectives: [Objective] {
    plans.values.flatMap { $0.values.flatMap(\.objectives) }
  }

  fileprivate var ids: Set<String> {
    Set(objectives.map(\.id) + objectives.flatMap { $0.keyResults.map(\.id) })
  }

  /// The ids of what has come since `base`.
  fileprivate func additions(to base: Snapshot) -> Set<String> {
    Set(
      base.changes(to: self).filter { [.objectiveAdded, .keyResultAdded].contains($0.kind) }
        .compactMap { $0.subject.reference.flatMap { $0.keyResult ?? $0.objective } })
  }

  /// Every field of every key result as it is said, with its title.
  fileprivate var statements: Set<String> {
    Set(
      objectives.flatMap(\.keyResults).flatMap { keyResult -> [String] in
        guard case .map(let entries) = keyResult.value else { return [] }
        return entries.filter { !["milestones", "expected", "grade"].contains($0.key) }
          .map { "\($0.key)=\($0.value)" }
      })
  }
}
