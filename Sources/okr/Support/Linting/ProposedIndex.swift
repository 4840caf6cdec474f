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

  /// By cycle.
  private var kept: [String: Kept] = [:]

  /// The index of a cycle with a proposal's plans.
  ///
  /// - Parameters:
  ///   - main: the same cycles' plans without it.
  ///   - teams: those whose plans differ.
  func index(
    of cycle: String, in proposed: Snapshot, beside main: Snapshot, _ teams: [TeamPath]
  ) -> PlansIndex {
    guard proposed.settings == main.settings else { return PlansIndex(of: proposed, in: cycle) }
    var kept = kept.removeValue(forKey: cycle) ?? Kept(index: PlansIndex(of: main, in: cycle))
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
    self.kept[cycle] = kept
    return kept.index
  }
}
