import Lint
import Model

/// Main's plans as rules ask about them, with those of one proposal after the other in their places: to
/// index all plans of an organisation anew for each would take longer than everything else.
final class ProposedIndex {
  private struct Kept {
    var index: PlansIndex
    /// What a proposal has in the place of main's.
    var replaced: [(place: Reference, main: Plan?, proposed: Plan?)] = []
  }

  /// What an index is of: a plan of a cycle that one proposal needs and another doesn't is in the one only.
  private struct Place: Hashable {
    let cycle: String
    /// The ids of all cycles whose plans it is made from, and of all there are.
    let read: Set<String>
    let known: Set<String>

    init(_ cycle: String, in snapshot: Snapshot) {
      self.cycle = cycle
      read = Set(snapshot.plans.keys)
      known = Set(snapshot.cycles.keys)
    }
  }

  private var kept: [Place: Kept] = [:]

  /// The index of a cycle with a proposal's plans.
  ///
  /// - Parameters:
  ///   - main: the same cycles' plans without it.
  ///   - teams: those whose plans differ.
  func index(
    of cycle: String, in proposed: Snapshot, beside main: Snapshot, _ teams: [TeamPath]
  ) -> PlansIndex {
    let place = Place(cycle, in: main)
    // Where a team moved, what is there decides which of its paths a reference means.
    let isOfMoved = teams.contains { team in
      main.settings.teams[team]?.formerly.isEmpty == false
        || main.settings.presentPath(of: team) != team
    }
    guard proposed.settings == main.settings, place == Place(cycle, in: proposed), !isOfMoved else {
      return PlansIndex(of: proposed, in: cycle)
    }
    var kept = kept.removeValue(forKey: place) ?? Kept(index: PlansIndex(of: main, in: cycle))
    for other in kept.replaced {
      kept.index.replace(other.proposed, at: other.place, by: other.main)
    }
    kept.replaced = proposed.plans.keys.sorted().flatMap { id in
      teams.compactMap { team in
        let (old, new) = (main.plans[id]?[team], proposed.plans[id]?[team])
        return old == new ? nil : (Reference(cycle: id, team: team), old, new)
      }
    }
    for own in kept.replaced { kept.index.replace(own.main, at: own.place, by: own.proposed) }
    self.kept[place] = kept
    return kept.index
  }
}
