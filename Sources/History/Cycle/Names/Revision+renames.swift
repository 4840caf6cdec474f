import Model

extension Revision {
  /// Its changes of which cycles there are.
  var cycleChanges: [(id: String, change: Change)] {
    changes.compactMap { change in
      guard case .cycle(let id) = change.subject, change.field == nil else { return nil }
      return (id, change)
    }
  }

  /// The cycles that it gave another name: the newer ids by the older.
  package var renamedCycles: [String: String] {
    let all = cycleChanges
    let gone = all.filter { $0.change.to == .null }
    let come = all.filter { $0.change.from == .null }
    guard !gone.isEmpty, !come.isEmpty else { return [:] }
    let ways = objectiveWays
    return CyclePairs(
      gone: Dictionary(gone.map { ($0.id, $0.change.from) }) { first, _ in first },
      come: Dictionary(come.map { ($0.id, $0.change.to) }) { first, _ in first }
    ).renamed { gone, come in
      ways.count { $0.from == gone && $0.to == come }
    } of: { gone in
      ways.count { $0.from == gone && $0.to != gone }
    }
  }

  /// Between which cycles its objectives went; to none where they went altogether.
  private var objectiveWays: [(from: String, to: String?)] {
    changes.compactMap { change in
      guard let item = change.subject.reference, let cycle = item.cycle, item.keyResult == nil
      else { return nil }
      switch change.kind {
      case .moved: return change.earlierReference?.cycle.map { ($0, cycle) }
      case .objectiveRemoved: return (cycle, nil)
      default: return nil
      }
    }
  }
}
