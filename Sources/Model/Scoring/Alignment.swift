/// Which objectives support what, across all plans given, of one cycle or several.
package struct Alignment: Sendable {
  /// What an objective may support.
  package enum Target: Sendable, Hashable {
    /// An id under `strategy` in `okr.yaml`.
    case strategy(String)
    /// An objective or key result, with its cycle.
    case item(Reference)

    /// Reads an entry of `supports` in a plan of `cycle`; nil where it is no reference.
    package init?(_ text: String, in cycle: String, isCycle: (String) -> Bool) {
      if text.hasPrefix("strategy:") {
        self = .strategy(String(text.dropFirst("strategy:".count)))
      } else if let reference = Reference(text, isCycle: isCycle) {
        self = .item(reference.within(cycle: cycle))
      } else {
        return nil
      }
    }

    /// Where it is now: what isn't there any more under the path of a team that moved is looked for at its present one.
    package func now(in snapshot: Snapshot) -> Target {
      guard case .item(var reference) = self else { return self }
      let team = snapshot.settings.presentPath(of: reference.team)
      guard team != reference.team, !snapshot.has(self) else { return self }
      reference.team = team
      return snapshot.has(.item(reference)) ? .item(reference) : self
    }
  }

  /// "Supported by 3 objectives, their mean 0.61": shown beside a score, never part of it.
  package struct Support: Sendable, Equatable {
    package internal(set) var objectives: [Reference] = []
    /// The mean progress of those that count; nil where none does.
    package internal(set) var mean: Double?
  }

  private var supports: [Target: Support] = [:]

  /// Dropped objectives support nothing.
  package init(_ plans: [PlanScore], isCycle: (String) -> Bool) {
    var progress: [Target: [Double?]] = [:]
    for score in plans.flatMap(\.objectives) where !score.objective.isDropped {
      let cycle = score.reference.cycle ?? ""
      let targets = Set(
        score.objective.supports.compactMap { Target($0, in: cycle, isCycle: isCycle) })
      for target in targets {
        supports[target, default: Support()].objectives.append(score.reference)
        progress[target, default: []].append(score.progress)
      }
    }
    for (target, values) in progress { supports[target]?.mean = RollUp.mean(values) }
  }

  /// Who supports `target`; empty where nobody does.
  package func support(of target: Target) -> Support { supports[target] ?? Support() }
  package func support(of reference: Reference) -> Support { support(of: .item(reference)) }
}
