import Model

/// What a team might talk about, made from what stands out.
///
/// Each question names things, numbers and days, never people, and asks what there is to learn.
struct Questions {
  let history: CycleHistory
  let scope: Scope
  let window: ClosedRange<Day>
  // By key result.
  let adjustments: [Reference: [Adjustment]]
  let courses: [Reference: Course]
  let contradictions: [Reference: Contradiction]
  let added: [Event]
  let dropped: [Event]
  let alignment: [AlignedObjective]

  /// How many are made; a meeting has time for no more.
  static let most = 6

  /// The most telling first: at most one of each key result, and at most two of each rule. The two
  /// that are always asked come last.
  var texts: [String] {
    let found = (ofKeyResults + ofScope + ofPlans).enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
    var chosen: [Question] = []
    var subjects: Set<Reference> = []
    for (_, question) in found where chosen.count < Questions.most {
      guard chosen.count(where: { $0.rule == question.rule }) < 2,
        subjects.isDisjoint(with: question.subjects)
      else { continue }
      subjects.formUnion(question.subjects)
      chosen.append(question)
    }
    return chosen.map(\.text) + Questions.always
  }

  private var ofKeyResults: [Question] {
    // How things went can't be asked where only the end of it is known.
    let isKnown = history.boundary == nil
    return history.histories(in: scope).flatMap { story -> [Question] in
      guard let score = history.score(of: story), !score.isDropped else { return [] }
      guard isKnown else { return adjusted(story) + shortfall(score) }
      return stoodStill(story) + stalled(score) + late(score) + confidence(score, story)
        + contradicted(score) + adjusted(story) + broken(score, story) + shortfall(score)
    } + (isKnown ? unseen : [])
  }

  private static let always = [
    "Did the plan fit the people and the time there were? What would have had to give way?",
    "What in the way we set, discuss and follow our OKRs should we keep, and what should we change?",
  ]
}

/// One thing that stands out, and what to ask about it.
struct Question {
  enum Rule {
    case stoodStill, stalled, late, unseen, confidence, contradicted, adjusted, broken, shortfall
    case added, dropped, reading, gap
  }

  let rule: Rule
  /// How much it stands out, from 0 to 1.
  let weight: Double
  /// What it is about.
  let subjects: [Reference]
  let text: String
}

extension Questions {
  /// `“Reduce p99 latency”`, with the team's name where several are spoken of.
  func name(_ reference: Reference) -> String {
    let title = "“\(history.title(of: reference))”"
    guard scope == .organisation else { return title }
    let team = history.timeline.currentName(of: reference).team
    return "\(history.settings.name(of: team)), \(title)"
  }

  func date(_ day: Day) -> String { day.short(in: history.cycle.starts.civil.year) }

  /// A part of the cycle as a share of it, at most 1.
  func share(_ days: Int) -> Double {
    min(1, Double(max(0, days)) / Double(max(1, history.cycle.length)))
  }

  /// The last day that counts: the cycle's, or the window's if that is earlier.
  var end: Day { min(history.cycle.ends, window.upperBound) }
}
