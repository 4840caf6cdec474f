import History
import Model
import Terminal

/// How the measure of a key result was adjusted since it was agreed, one line each.
struct Adjustments {
  private let score: KeyResultScore
  private let events: [Event]

  init(of score: KeyResultScore, in past: CycleHistory) {
    self.score = score
    events = past.eventsSinceAgreement(in: .item(score.reference))
      .filter { $0.kind == .measureChanged && $0.time.day <= past.day }
  }

  func lines(for appearance: Appearance) -> [Text] {
    var lines = events.map { event -> Text in
      let words = event.change.sentence(unit: score.keyResult.unit, arrow: appearance[.arrow])
      let via = event.via.proposal.map { ", in proposal \($0)" } ?? ""
      return "\(appearance[.follows], .faint) \(words) on \(event.time.day.short())\(via)"
    }
    if let last = lines.popLast() { lines.append(last + asAgreed) }
    return lines.map { $0.styled(.faint) }
  }

  private var asAgreed: Text {
    guard let agreed = score.asAgreed, agreed.percent != score.progress.value?.percent
    else { return "" }
    return ": \(agreed.percent) as agreed"
  }
}
