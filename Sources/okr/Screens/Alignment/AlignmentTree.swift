import History
import Model

/// Who supports what, from what everything serves down to what serves nothing but itself.
///
/// An objective that supports several things stands under each of them, and what is below it only
/// under the first; so a circle of objectives that support one another ends where it began.
struct AlignmentTree {
  enum Subject {
    case strategy(Settings.StrategyItem)
    case objective(ObjectiveScore)
  }

  struct Node {
    let subject: Subject
    /// The key result of the objective above that it supports; nil where it supports that as a whole.
    var via: Reference?
    /// Whether it was shown before, with what is below it.
    var isRepeated = false
    /// Whether nothing supports it though something could.
    var isGap = false
    var children: [Node] = []

    var isStrategy: Bool {
      if case .strategy = subject { true } else { false }
    }

    fileprivate mutating func sortRepeatedLast() {
      children = children.filter { !$0.isRepeated } + children.filter(\.isRepeated)
    }
  }

  /// The strategy, the objectives of longer cycles, and the root team's; for a team, its own.
  private(set) var aims: [Node] = []
  /// What supports nothing, and isn't among the aims; in path order.
  private(set) var free: [Node] = []
  /// What supports neither these nor nothing: a circle, something that isn't there, or, where one
  /// team is looked at, what lies elsewhere.
  private(set) var others: [Node] = []
  /// What nothing supports.
  private(set) var gaps: [Alignment.Target] = []
  /// What supports nothing.
  private(set) var overhangs: [Reference] = []

  private let aligned: AlignedPlans
  private let scope: TeamPath?
  private let leading: Set<TeamPath>
  private var shown: Set<Reference> = []

  /// - Parameter team: whose objectives and those below are looked at; nil for everything.
  init(_ aligned: AlignedPlans, of team: TeamPath? = nil) {
    self.aligned = aligned
    scope = team
    leading = aligned.past.teamsAbove
    if let team {
      aims = aligned.past.organisation[team].map { plant($0.standing) } ?? []
    } else {
      aims = aligned.past.settings.strategy.map { node(of: $0) }
      aims += plant(tops)
    }
    let rest = aligned.past.organisation.plans.filter { isInScope($0.team) }.flatMap(\.standing)
    free = plant(rest.filter { supportsNothing($0) })
    others = plant(rest)
    overhangs = rest.filter { isOverhang($0) }.map(\.reference)
  }

  private func isInScope(_ team: TeamPath) -> Bool {
    scope?.contains(team, root: aligned.past.settings.root) ?? true
  }

  // MARK: Growing

  private mutating func node(of item: Settings.StrategyItem) -> Node {
    let supporters = aligned.alignment.support(of: .strategy(item.id)).objectives
    var node = Node(subject: .strategy(item))
    for supporter in supporters.compactMap(aligned.objective) {
      node.children.append(branch(supporter))
    }
    node.sortRepeatedLast()
    node.isGap = node.children.isEmpty
    if node.isGap { gaps.append(.strategy(item.id)) }
    return node
  }

  /// Trees of those that aren't shown yet.
  private mutating func plant(_ objectives: [ObjectiveScore]) -> [Node] {
    var nodes: [Node] = []
    for objective in objectives where !shown.contains(objective.reference) {
      nodes.append(branch(objective))
    }
    return nodes
  }

  private mutating func branch(_ score: ObjectiveScore, via: Reference? = nil) -> Node {
    var node = Node(subject: .objective(score), via: via)
    guard shown.insert(score.reference).inserted else {
      node.isRepeated = true
      return node
    }
    var own: Set<Reference> = []
    let places = [score.reference] + score.keyResults.map(\.reference)
    for place in places {
      for supporter in aligned.alignment.support(of: place).objectives {
        guard own.insert(supporter).inserted, let below = aligned.objective(supporter) else {
          continue
        }
        node.children.append(branch(below, via: place.keyResult == nil ? nil : place))
      }
    }
    node.sortRepeatedLast()
    node.isGap = node.children.isEmpty && hasTeamsBelow(score)
    if node.isGap { gaps.append(.item(score.reference)) }
    return node
  }

  // MARK: Gaps and overhangs

  private func supportsNothing(_ score: ObjectiveScore) -> Bool {
    aligned.targets(of: score).isEmpty
  }

  /// The root team's objectives need nothing above them, unless there is something.
  private func isOverhang(_ score: ObjectiveScore) -> Bool {
    guard supportsNothing(score) else { return false }
    let past = aligned.past
    return score.reference.team != past.settings.root || !past.settings.strategy.isEmpty
      || past.cycle.parent != nil
  }

  /// Whether there is a team below with a plan, in this cycle or, for a longer one, in a shorter.
  private func hasTeamsBelow(_ score: ObjectiveScore) -> Bool {
    let team = score.reference.team
    let isOwn = score.reference.cycle == aligned.past.cycle.id
    return isOwn ? leading.contains(team) : team == aligned.past.settings.root
  }

  /// The root team's objectives that support nothing, and what is supported of longer cycles and
  /// supports nothing that is here.
  private var tops: [ObjectiveScore] {
    let above = aligned.others.filter { $0.cycle.length >= aligned.past.cycle.length }
    let ofOthers = above.flatMap { other in
      other.organisation.plans.flatMap(\.standing).filter { score in
        score.reference.team == other.settings.root
          || !aligned.alignment.support(of: score.reference).objectives.isEmpty
      }
    }.filter { aligned.targets(of: $0).allSatisfy { aligned.title(of: $0) == nil } }
    return ofOthers + aligned.past.root.filter { supportsNothing($0) }
  }
}

extension PlanScore {
  /// Its objectives but those that were dropped.
  fileprivate var standing: [ObjectiveScore] { objectives.filter { !$0.objective.isDropped } }
}

extension CycleHistory {
  fileprivate var root: [ObjectiveScore] { organisation[settings.root]?.standing ?? [] }

  /// The teams that have a team with a plan below them, people left out.
  fileprivate var teamsAbove: Set<TeamPath> {
    var above: Set<TeamPath> = []
    for plan in organisation.plans where settings.teams[plan.team]?.isPerson != true {
      var team = plan.team
      while let parent = team.parent(root: settings.root), above.insert(parent).inserted {
        team = parent
      }
    }
    return above
  }
}
