import Model

/// What a team might talk about, made from what stands out.
///
/// Each question names things, numbers and days, never people, and asks what there is to learn.
struct Questions {
  let history: CycleHistory
  let scope: Scope
  let window: ClosedRange<Day>
  let measureChanges: [Event]
  let added: [Event]
  let dropped: [Event]

  /// In the order of the plans and, for one key result, of the rules; the two that are always
  /// asked come last. Of the organisation's, each rule keeps the two that stand out most.
  var texts: [String] {
    let found = (ofKeyResults + ofScope + ofPlans).map { $0 }
    return (scope == .organisation ? strongest(of: found) : found).map(\.text) + Questions.always
  }

  private var ofKeyResults: [Question] {
    history.histories(in: scope).flatMap { story -> [Question] in
      guard let score = history.score(of: story), !score.isDropped else { return [] }
      let stood = stoodStill(story)
      return stood + (stood.isEmpty ? unseen(story) : []) + confidence(score, story)
        + adjusted(story) + broken(score, story) + shortfall(score)
    }
  }

  private static let always = [
    "Did the plan fit the people and the time there were? What would have had to give way?",
    "What in the way we set, discuss and follow our OKRs should we keep, and what should we change?",
  ]

  private func strongest(of questions: [Question]) -> [Question] {
    questions.enumerated().filter { index, question in
      questions.enumerated().filter { otherIndex, other in
        other.rule == question.rule
          && (other.weight > question.weight
            || (other.weight == question.weight && otherIndex < index))
      }.count < 2
    }.map(\.element)
  }
}

/// One thing that stands out, and what to ask about it.
struct Question {
  enum Rule {
    case stoodStill, unseen, confidence, adjusted, broken, shortfall, added, dropped, notAStretch
  }

  let rule: Rule
  /// How much it stands out among those of its rule.
  let weight: Int
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

  /// The last day that counts: the cycle's, or the window's if that is earlier.
  var end: Day { min(history.cycle.ends, window.upperBound) }
}
