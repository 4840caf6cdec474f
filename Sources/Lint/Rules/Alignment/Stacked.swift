import Model

extension Rule {
  /// One success that is counted on every floor.
  static let stacked = Rule(
    "stacked", .alignment, .info, strict: .warning, .why,
    "copies what stands in the plan above nearly word by word",
    why: """
      Aligned objectives say what a team does for the one above in words and numbers of its own. Where \
      children repeat their parents, one success is counted on every floor, and nobody says how it comes about.
      """,
    example: Example(
      bad: "Checkout: Reduce the number of lost orders, as in the plan of Engineering",
      better: "Checkout: A declined card is not a lost order"),
    needsPlace: true,
    .objective { objective in
      let words = TitleWords(objective.objective.title)
      return objective.above.first { objective.isCopy(words, of: $0.objective.title) }.map {
        above in
        [
          objective.remark(
            "says what '\(above.objective.title)' of \(objective.plan.settings.name(of: above.team)) says, nearly word by word",
            at: "title", better: "say what this team will do for it that nobody else does")
        ]
      } ?? []
    },
    .objective { objective in
      let above = objective.supportedKeyResults
      guard !above.isEmpty else { return [] }
      return objective.keyResults.compactMap { keyResult in
        let words = TitleWords(keyResult.keyResult.title)
        return above.first { words.isCopy(of: $0.words) }.map { team, other, _ in
          keyResult.remark(
            "is '\(other.title)' of \(objective.plan.settings.name(of: team)) once more, so one success counts twice",
            at: "title",
            better: "measure what this team can move by itself, and support '\(other.id)' with it")
        }
      }
    })
}

extension ObjectiveSubject {
  /// Whether its title, these words, is another one or differs from it in words that say nothing.
  fileprivate func isCopy(_ words: TitleWords, of title: String) -> Bool {
    let other = TitleWords(title)
    if words.isCopy(of: other) { return true }
    guard content.count > 2, words.likeness(to: other) >= 0.5 else { return false }
    let language = plan.language
    return content == Set(language.content(language.sentence(title)).map(\.meaning))
  }

  fileprivate typealias Other = (team: TeamPath, objective: Objective)

  /// The objectives of other plans that it supports, or supports a key result of.
  fileprivate var supported: [Other] {
    objective.supports.compactMap { text in
      guard !text.hasPrefix("strategy:"),
        case .item(let target)? = plan.surroundings.target(text, in: plan.cycle.id),
        target.team != plan.reference.team,
        let other = plan.surroundings.snapshot.objective(
          at: target.with(objective: target.objective))
      else { return nil }
      return (target.team, other)
    }
  }

  /// Of those what their own teams bring, with the words of its title.
  fileprivate var supportedKeyResults: [(team: TeamPath, item: KeyResult, words: TitleWords)] {
    supported.flatMap { team, objective in
      objective.keyResults.filter { !$0.isDropped && $0.team == nil }.map {
        (team, $0, TitleWords($0.title))
      }
    }
  }

  /// What it supports, and all of the plan above.
  fileprivate var above: [Other] {
    guard let team = plan.reference.team.parent(root: plan.settings.root),
      let parent = plan.surroundings.plans[team]
    else { return supported }
    return supported + parent.objectives.filter { !$0.isDropped }.map { (team, $0) }
  }
}
