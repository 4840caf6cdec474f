package import Model

/// What an objective was for, and who helped it along.
package struct AlignedObjective: Sendable, Equatable {
  /// Something that an objective serves or that serves it.
  package struct Link: Sendable, Equatable {
    /// As a plan of the cycle writes it.
    package let name: String
    /// nil for what isn't there, or is in another cycle.
    package let title: String?
    package let progress: Double?
  }

  package let reference: Reference
  package let title: String
  package let progress: Double?
  package let supports: [Link]
  package let supporters: [Link]
  /// The mean progress of those that support it; nil where nobody does.
  package let supportersMean: Double?
  /// Whether it neither supports anything nor stands at the top.
  package let isFree: Bool
  /// Whether nobody supports it though there are teams below.
  package let isGap: Bool

  package var value: Value {
    [
      "ref": .text(reference.description), "title": .text(title),
      "progress": .optional(progress), "supports": .list(supports.map(\.value)),
      "supported_by": .list(supporters.map(\.value)),
      "supporters_mean": .optional(supportersMean), "free_standing": .flag(isFree),
      "gap": .flag(isGap),
    ]
  }
}

extension AlignedObjective.Link {
  fileprivate var value: Value {
    ["ref": .text(name), "title": .optional(title), "progress": .optional(progress)]
  }
}

extension CycleHistory {
  /// The objectives of `scope` that weren't dropped; of a key result, the one it stands in.
  func aligned(in scope: Scope) -> [AlignedObjective] {
    let parents = teamsAbove
    return objectives(in: scope).filter { !$0.objective.isDropped }.map { score in
      let places = [score.reference] + score.keyResults.map(\.reference)
      let supporters = places.flatMap { alignment.support(of: $0).objectives }.uniqued()
        .compactMap(objective)
      return AlignedObjective(
        reference: score.reference, title: score.objective.title, progress: score.progress,
        supports: targets(of: score).map(link), supporters: supporters.map(link),
        supportersMean: RollUp.mean(supporters.map(\.progress)),
        isFree: score.objective.supports.isEmpty && score.reference.team != settings.root,
        isGap: supporters.isEmpty && parents.contains(score.reference.team))
    }
  }

  private var alignment: Alignment {
    knownAlignment.value { Alignment(organisation.plans, isCycle: cycleIDs.contains) }
  }

  /// The teams that have another team's plan below them, people's left out.
  private var teamsAbove: Set<TeamPath> { knownTeamsAbove.value { findTeamsAbove() } }

  private func findTeamsAbove() -> Set<TeamPath> {
    var above: Set<TeamPath> = []
    for team in plans(in: .organisation).map(\.team) where team != settings.root {
      var next = team.parent(root: settings.root)
      while let parent = next, above.insert(parent).inserted {
        next = parent.parent(root: settings.root)
      }
    }
    return above
  }

  /// The parts of the strategy that no objective supports, by id; of the organisation only.
  func unsupportedStrategy(in scope: Scope) -> [Settings.StrategyItem] {
    guard scope == .organisation, !organisation.plans.isEmpty else { return [] }
    return settings.strategy.filter {
      alignment.support(of: .strategy($0.id)).objectives.isEmpty
    }
  }

  private func targets(of score: ObjectiveScore) -> [Alignment.Target] {
    score.objective.supports.compactMap {
      Alignment.Target($0, in: cycle.id, isCycle: cycleIDs.contains)
    }.uniqued()
  }

  private func objective(at reference: Reference) -> ObjectiveScore? {
    organisation[reference.team]?.objectives.first {
      $0.reference == reference.with(objective: reference.objective)
    }
  }

  private func link(_ score: ObjectiveScore) -> AlignedObjective.Link {
    AlignedObjective.Link(
      name: score.reference.withoutCycle, title: score.objective.title, progress: score.progress)
  }

  private func link(_ target: Alignment.Target) -> AlignedObjective.Link {
    switch target {
    case .strategy(let id):
      let title = settings.strategy.first { $0.id == id }?.title
      return AlignedObjective.Link(name: "strategy:\(id)", title: title, progress: nil)
    case .item(let reference):
      let name = reference.cycle == cycle.id ? reference.withoutCycle : reference.description
      guard let objective = objective(at: reference) else {
        return AlignedObjective.Link(name: name, title: nil, progress: nil)
      }
      let keyResult = objective.keyResults.first { $0.reference == reference }
      return AlignedObjective.Link(
        name: name, title: keyResult?.keyResult.title ?? objective.objective.title,
        progress: reference.keyResult == nil ? objective.progress : keyResult?.progress.value)
    }
  }
}
