package import Model

extension Retrospective {
  /// Where a key result stood the day before the days looked back on, and where at their end.
  package struct Movement: Sendable, Equatable {
    package let reference: Reference
    package let title: String
    /// Whether the values are the share of milestones that are done.
    package let isShare: Bool
    /// nil where there was none.
    package let from: Double?
    package let to: Double?
    /// Progress by the measure as it stands at the end, so that the two compare.
    package let progressThen: Double?
    package let progressNow: Double?
    package let confidenceThen: Double?
    package let confidenceNow: Double?

    /// Whether the value is another.
    package var isMove: Bool { from != to }

    package var value: Value {
      [
        "ref": .text(reference.description), "title": .text(title), "from": .optional(from),
        "to": .optional(to), "progress_from": .optional(progressThen),
        "progress_to": .optional(progressNow), "confidence_from": .optional(confidenceThen),
        "confidence_to": .optional(confidenceNow),
      ]
    }
  }
}

extension CycleHistory {
  /// Those of the key results that are neither dropped nor gone.
  func movements(in scope: Scope, _ window: ClosedRange<Day>) -> [Retrospective.Movement] {
    keyResults(in: scope).filter { !$0.isDropped }.map { score in
      let story = timeline.keyResults[score.reference]
      let before = window.lowerBound - 1
      let then = score.keyResult.stated(by: story, on: before)
      return Retrospective.Movement(
        reference: score.reference, title: score.keyResult.title,
        isShare: !score.keyResult.measure.milestones.isEmpty,
        from: story?.values.value(on: before), to: story?.values.value(on: window.upperBound),
        progressThen: boundary != nil && story?.values.value(on: before) == nil
          ? nil : then.progress(on: before).value, progressNow: score.progress.value,
        confidenceThen: story?.confidences.value(on: before),
        confidenceNow: story?.confidences.value(on: window.upperBound))
    }
  }

  /// The progress of what is there now, by the measures of now, with the values of a day.
  func progress(of scope: Scope, on day: Day) -> Double? {
    let team =
      switch scope {
      case .organisation: settings.root
      case .team(let team): team
      case .item(let item): timeline.currentName(of: item).team
      }
    guard var plan = organisation[team]?.plan else { return nil }
    for score in organisation[team]?.keyResults ?? [] {
      let story = timeline.keyResults[score.reference]
      plan = plan.putting(score.keyResult.stated(by: story, on: day), at: score.reference)
    }
    guard case .item(let item) = scope else { return plan.progress(on: day) }
    let name = timeline.currentName(of: item)
    let objective = plan.objective(name.objective ?? "")
    guard let id = name.keyResult else { return objective?.progress(on: day) }
    return objective?.keyResult(id)?.progress(on: day).value
  }
}

extension KeyResult {
  fileprivate func stated(by story: KeyResultHistory?, on day: Day) -> KeyResult {
    var result = self
    result.current = measure.milestones.isEmpty ? story?.values.value(on: day) : current
    return result
  }
}

extension [KeyResultHistory.Point] {
  /// The last that was stated by the end of a day.
  func value(on day: Day) -> Double? { last { $0.time.day <= day }?.value }
}
