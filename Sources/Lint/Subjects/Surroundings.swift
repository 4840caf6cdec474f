package import History
package import Model

/// What is the same for all plans of a cycle that are looked at together.
package final class Surroundings: Sendable {
  /// All plans of all cycles that could be read.
  package let snapshot: Snapshot
  package let cycle: Cycle
  /// Today.
  package let day: Day
  package let language: Language
  /// What the history tells of the cycle, its plans as main has them; nil where it isn't asked.
  package let past: CycleHistory?
  /// What the histories of the closed cycles before tell, the latest first.
  package let earlier: [CycleHistory]
  package let facts: Facts
  /// Which items support what, people own what, titles stand where.
  let index: PlansIndex
  private let knownCircles = Once<SupportCircles>()
  /// Who may be named in a text.
  let colleagues: Colleagues
  /// nil where the history isn't asked.
  let pastIndex: PastIndex?
  private let isOwnProposed: [Reference: Bool]

  package var settings: Settings { snapshot.settings }
  package var plans: [TeamPath: Plan] { snapshot.plans[cycle.id] ?? [:] }

  /// - Parameters:
  ///   - index: of the snapshot, with `past`'s and `colleagues` shared by what is looked at one after the
  ///     other; nil for new ones.
  package init(
    _ snapshot: Snapshot, cycle: Cycle, day: Day, language: Language, index: PlansIndex? = nil,
    colleagues: Colleagues? = nil, past: CycleHistory? = nil, pastIndex: PastIndex? = nil,
    earlier: [CycleHistory] = [], facts: Facts = Facts()
  ) {
    self.snapshot = snapshot
    self.cycle = cycle
    self.day = day
    self.language = language
    self.past = past
    self.earlier = earlier
    self.colleagues = colleagues ?? Colleagues(snapshot.settings, language)
    self.facts = facts
    let index = index ?? PlansIndex(of: snapshot, in: cycle.id)
    self.index = index
    self.pastIndex = pastIndex ?? past.map { PastIndex(of: $0) }
    let teams = Set(facts.proposers.keys.map(\.team))
    let hands = TeamHands(snapshot.settings, index.people, of: teams)
    let proposed = facts.proposers.compactMap { item, writers in
      hands.wrote(writers, in: item.team).map { (item, $0) }
    }
    isOwnProposed = Dictionary(uniqueKeysWithValues: proposed)
  }

  var circles: SupportCircles { knownCircles.value { SupportCircles(in: index.supports) } }

  /// As of `PastIndex`, of what is only proposed as well.
  func isOwn(_ keyResult: Reference) -> Bool? {
    isOwnProposed[keyResult] ?? pastIndex?.isOwn[keyResult]
  }
}

extension Surroundings {
  /// What only the repository knows.
  package struct Facts: Sendable {
    /// Plans, their cycles named, that are there and can't be read.
    package var unreadable: Set<Reference> = []
    /// Titles of key results that templates begin with, in lower case.
    package var usualTitles: Set<String> = []
    /// What textual merges lost.
    package var losses: [Loss] = []
    /// How many days the longest proposal of each team took, from its first word to its merge.
    package var planningDays: [TeamPath: Int] = [:]
    /// The addresses of all who wrote the proposal that brings a key result in.
    package var proposers: [Reference: [String]] = [:]

    package init() {}

    /// An objective or key result that both sides of a merge had, and the merge hadn't.
    package struct Loss: Sendable {
      package let item: Reference
      /// What to tell of it, and what to do.
      package let message: String
      package let better: String

      package init(_ item: Reference, message: String, better: String) {
        self.item = item
        self.message = message
        self.better = better
      }
    }
  }
}
