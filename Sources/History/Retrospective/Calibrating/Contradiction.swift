package import Model

/// Confidence that contradicted the pace for a while.
package struct Contradiction: Sendable, Equatable {
  package let reference: Reference
  package let title: String
  /// The first and the last check-in that said so.
  package let from: Day
  package let to: Day
  package let checkIns: Int
  /// What was stated at the first, how far it was then, and how far it should have been.
  package let confidence: Double
  package let progress: Double
  package let expected: Double

  /// Whether it was confident though behind; else doubtful though on pace.
  package var isOptimistic: Bool { progress < expected }

  package var value: Value {
    [
      "ref": .text(reference.description), "title": .text(title),
      "from": .text(from.description), "to": .text(to.description),
      "check_ins": .number(Double(checkIns)), "confidence": .number(confidence),
      "progress": .number(progress), "expected": .number(expected),
    ]
  }
}

extension CycleHistory {
  /// The longest stretch of check-ins of each key result in which its confidence was 0.7 or more
  /// though it was at risk by its pace, or 0.4 or less though it was on pace; by the measure as it
  /// stood then.
  func contradictions(in scope: Scope, _ window: ClosedRange<Day>) -> [Contradiction] {
    keyResults(in: scope).compactMap { score in
      guard !score.isDropped, score.keyResult.measure.bound == nil,
        let story = timeline.keyResults[score.reference]
      else { return nil }
      let moments = story.checkIns.filter {
        window.contains($0.time.day) && $0.time.day <= cycle.ends
      }.map { moment(of: score.keyResult, story, $0) }
      return longest(among: moments).flatMap { Contradiction(score, $0) }
    }
  }

  fileprivate struct Moment {
    let day: Day
    let confidence: Double
    let progress: Double
    let expected: Double
    /// nil where confidence and pace agree.
    let isOptimistic: Bool?
  }

  private func moment(
    of keyResult: KeyResult, _ story: KeyResultHistory, _ checkIn: KeyResultHistory.CheckIn
  ) -> Moment? {
    var then = keyResult
    if let step = story.steps.last(where: { $0.since <= checkIn.time }) {
      then.measure = .range(baseline: step.baseline, target: step.target)
    }
    then.current = checkIn.value
    let day = checkIn.time.day
    guard let confidence = checkIn.confidence, let progress = then.progress(on: day).value
    else { return nil }
    let expected = then.expected(on: day, in: cycle)
    var isOptimistic: Bool?
    if confidence >= 0.7, expected - progress > settings.thresholds.atRisk + 1e-9 {
      isOptimistic = true
    } else if confidence <= 0.4, progress >= expected - 1e-9, !progress.isWhole {
      isOptimistic = false
    }
    return Moment(
      day: day, confidence: confidence, progress: progress, expected: expected,
      isOptimistic: isOptimistic)
  }

  private func longest(among moments: [Moment?]) -> [Moment]? {
    var runs: [[Moment]] = []
    var before: Bool?
    for moment in moments {
      guard let moment, let isOptimistic = moment.isOptimistic else {
        before = nil
        continue
      }
      if before == isOptimistic {
        runs[runs.count - 1].append(moment)
      } else {
        runs.append([moment])
      }
      before = isOptimistic
    }
    return runs.max { $0.count < $1.count }
  }
}

extension Contradiction {
  fileprivate init?(_ score: KeyResultScore, _ moments: [CycleHistory.Moment]) {
    guard let first = moments.first, let last = moments.last else { return nil }
    self.init(
      reference: score.reference, title: score.keyResult.title, from: first.day, to: last.day,
      checkIns: moments.count, confidence: first.confidence, progress: first.progress,
      expected: first.expected)
  }
}
