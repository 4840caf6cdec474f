package import Model

/// What is the same for all plans of a cycle that are looked at together.
package final class Surroundings: Sendable {
  /// All plans of all cycles that could be read.
  package let snapshot: Snapshot
  package let cycle: Cycle
  /// Today.
  package let day: Day
  package let language: Language
  package let facts: Facts
  /// Who may be named in a text.
  let colleagues: Colleagues
  private let givenIndex: PlansIndex?
  private let knownIndex = Once<PlansIndex>()
  private let knownCircles = Once<SupportCircles>()
  private let knownOwn = Once<[Reference: Bool]>()

  package var settings: Settings { snapshot.settings }
  package var plans: [TeamPath: Plan] { snapshot.plans[cycle.id] ?? [:] }

  /// - Parameters:
  ///   - index: of the snapshot, with `colleagues` shared by what is looked at one after the other; nil for
  ///     new ones.
  package init(
    _ snapshot: Snapshot, cycle: Cycle, day: Day, language: Language, index: PlansIndex? = nil,
    colleagues: Colleagues? = nil, facts: Facts = Facts()
  ) {
    self.snapshot = snapshot
    self.cycle = cycle
    self.day = day
    self.language = language
    self.colleagues = colleagues ?? Colleagues(snapshot.settings, language)
    self.facts = facts
    givenIndex = index
  }

  /// Which items support what, people own what, titles stand where.
  var index: PlansIndex {
    givenIndex ?? knownIndex.value { PlansIndex(of: snapshot, in: cycle.id) }
  }

  var circles: SupportCircles { knownCircles.value { SupportCircles(in: index.supports) } }

  /// Whether somebody of the team wrote a key result that is only proposed, as far as anybody knows.
  var isOwnProposed: [Reference: Bool] {
    guard !facts.proposers.isEmpty else { return [:] }
    return knownOwn.value {
      let teams = Set(facts.proposers.keys.map(\.team))
      let hands = TeamHands(settings, index.people, of: teams)
      return Dictionary(
        uniqueKeysWithValues: facts.proposers.compactMap { item, writers in
          hands.wrote(writers, in: item.team).map { (item, $0) }
        })
    }
  }
}

extension Surroundings {
  /// What only the repository and the program know.
  package struct Facts: Sendable {
    /// Plans, their cycles named, that are there and can't be read.
    package var unreadable: Set<Reference> = []
    /// Titles of key results that templates begin with, in lower case.
    package var usualTitles: Set<String> = []
    /// The addresses of all who wrote the proposal that brings a key result in.
    package var proposers: [Reference: [String]] = [:]

    package init() {}
  }
}
