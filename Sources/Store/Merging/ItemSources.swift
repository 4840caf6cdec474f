import Format
import Model

/// Where the text of an item comes from that a file doesn't have yet: elsewhere in ours, or theirs.
struct ItemSources {
  typealias Side = (snapshot: Snapshot, files: FilesMerge.Files)

  private let sides: [(side: Side, origins: [Reference: Reference])]

  init(merged: Snapshot, ours: Side, theirs: Side) {
    sides = [ours, theirs].map { side in
      let origins = side.snapshot.changes(to: merged).compactMap(\.origin)
      return (side, Dictionary(origins, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// - Parameter path: leads to the item in the merged file.
  func original(_ path: [Edit.Step], in file: String) -> Rewriting.Original? {
    guard let place = PlanPath(file), let item = Reference(path, in: place) else { return nil }
    for (side, origins) in sides {
      let source = origins[item] ?? item.inOrigin(of: origins)
      guard let value = side.snapshot.value(of: source),
        let bytes = side.files[PlanPath(source.team, in: source.cycle ?? place.cycle).description],
        let original = Rewriting.Original(at: source.steps, in: bytes, meaning: value)
      else { continue }
      return original
    }
    return nil
  }
}

extension Change {
  /// Where an item went, and where it was.
  fileprivate var origin: (Reference, Reference)? {
    guard let place = subject.reference, let earlier = earlierReference else { return nil }
    return (place, earlier)
  }
}

extension Reference {
  fileprivate init?(_ path: [Edit.Step], in place: PlanPath) {
    let ids = path.compactMap { step -> String? in
      guard case .item(let id) = step else { return nil }
      return id
    }
    guard (1...2).contains(ids.count), path.first == .key("objectives") else { return nil }
    if ids.count == 2, path.dropFirst(2).first != .key("key_results") { return nil }
    self.init(
      cycle: place.cycle, team: place.team, objective: ids[0],
      keyResult: ids.count == 2 ? ids[1] : nil)
  }

  /// Where a key result was whose objective went somewhere else with it.
  fileprivate func inOrigin(of origins: [Reference: Reference]) -> Reference {
    guard let keyResult, let parent = origins[with(objective: objective)] else { return self }
    var old = parent
    old.keyResult = keyResult
    return old
  }

  /// The path of the item in its plan's file.
  fileprivate var steps: [Edit.Step] {
    [.key("objectives")] + (objective.map { [.item(id: $0)] } ?? [])
      + (keyResult.map { [.key("key_results"), .item(id: $0)] } ?? [])
  }
}

extension Snapshot {
  fileprivate func value(of item: Reference) -> Value? {
    item.keyResult == nil ? objective(at: item)?.value : keyResult(at: item)?.value
  }
}
