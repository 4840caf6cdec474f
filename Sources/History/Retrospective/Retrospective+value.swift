package import Model

extension Retrospective {
  /// The retrospective as `okr retro --json` tells it.
  package var value: Value {
    .map(heading + results + told + looking)
  }

  private var heading: [Value.Entry] {
    [
      .init("cycle", .text(history.cycle.id)), .init("team", .optional(team?.description)),
      .init("ref", .optional(item?.description)),
      .init("since", .text(span.lowerBound.description)),
      .init("until", .text(span.upperBound.description)), .init("from", .optional(from)),
      .init("to", .optional(to)), .init("score", .optional(score)),
      .init("score_as_agreed", .optional(scoreAsAgreed)),
      .init("reading", .optional(reading?.rawValue)), .init("partial", .flag(isPartial)),
      .init("progress_then", .optional(progressThen)),
    ]
  }

  private var results: [Value.Entry] {
    var entries: [Value.Entry] = [.init("objectives", .list(objectives.map(value)))]
    if item == nil { entries.append(.init("teams", .list(teams.map(\.value)))) }
    if scope == .organisation { entries.append(.init("teams_mean", .optional(teamsMean))) }
    entries.append(.init("movements", .list(movements.map(\.value))))
    entries.append(
      .init("missing_causes", .list(missingCauses.map { .text($0.description) })))
    return entries
  }

  private var told: [Value.Entry] {
    [
      .init("measure_changes", .list(measureChanges.map(\.value))),
      .init("adjustments", .list(adjustments.map(\.value))),
      .init("added", .list(added.map(value))), .init("dropped", .list(dropped.map(value))),
      .init("restated", .list(restated.map(value))),
      .init("blockers", .list(blockers.map { $0.value(until: window.upperBound) })),
      .init("wins", .list(wins.map(\.value))), .init("learnings", .list(learnings.map(\.value))),
    ]
  }

  private var looking: [Value.Entry] {
    [
      .init("cadence", cadence.value), .init("calibration", calibration.value),
      .init("contradictions", .list(contradictions.map(\.value))),
      .init("planning", planning?.value ?? .null),
      .init("alignment", .list(alignment.map(\.value))),
      .init("unsupported_strategy", .list(unsupportedStrategy.map { .text($0.id) })),
      .init("earlier_cycles", .list(earlier.map(\.value))),
      .init("carry_over", .list(carryOver.map(\.value))),
      .init("questions", .list(questions.map(Value.text))),
      .init("promises", .list(promises.map(\.value))),
    ]
  }

  /// Something that came or went: the event, with the title and the reason that the plan gives.
  private func value(_ event: Event) -> Value {
    guard case .map(let entries) = event.value, let reference = event.reference else {
      return .null
    }
    return .map(
      entries.filter { $0.key != "reason" } + [
        .init("title", .text(history.title(of: reference))),
        .init("reason", .optional(history.reason(for: event))),
      ])
  }

  private func value(_ score: ObjectiveScore) -> Value {
    let shown = score.keyResults.filter { history.isPart($0.reference, of: scope) }
    let plain = score.value(
      isCycle: history.cycleIDs.contains,
      keyResults: shown.map { value($0, kind: score.objective.kind) })
    guard case .map(let entries) = plain else { return plain }
    return .map(
      entries + [
        .init("score", .optional(score.score)), .init("grade", .optional(score.band?.rawValue)),
      ])
  }

  private func value(_ score: KeyResultScore, kind: Objective.Kind) -> Value {
    guard case .map(let entries) = score.value else { return score.value }
    let grade = score.keyResult.grade
    let band = score.score.map { GradeBand(score: $0, kind: kind) }
    let story = history.timeline.history(of: score.reference)
    return .map(
      entries + [
        .init("score", .optional(score.score)), .init("grade", .optional(band?.rawValue)),
        .init("grade_reason", .optional(grade?.reason)),
        .init("cause", .optional(grade?.cause?.rawValue)),
        .init("measure_changes", .list(measureChanges(of: score.reference).map(\.value))),
        .init("confidence_history", points(story?.confidences)),
        .init("value_history", points(story?.values)), .init("held", held(score)),
        .init("course", course(of: score.reference)?.value ?? .null),
      ])
  }

  private func points(_ points: [KeyResultHistory.Point]?) -> Value {
    .list(
      (points ?? []).filter { window.contains($0.time.day) }.map {
        [.text($0.time.description), .number($0.value)]
      })
  }

  private func held(_ score: KeyResultScore) -> Value {
    boundCount(of: score).map {
      ["held": .number(Double($0.held)), "check_ins": .number(Double($0.all))]
    } ?? .null
  }
}

extension Retrospective {
  package var team: TeamPath? { scope.team }

  /// Where a shallow clone begins to know what is told; nil where all is here.
  package var boundary: String? { history.boundary }

  /// The days of the cycle that it looks back on.
  package var span: ClosedRange<Day> {
    let start = max(window.lowerBound, history.cycle.starts)
    return start...max(start, min(window.upperBound, history.cycle.ends))
  }

  var item: Reference? {
    guard case .item(let item) = scope else { return nil }
    return item
  }

  /// What the score says of the plan; nil for a part of one, and before the cycle is over.
  package var reading: PlanReading? {
    guard history.isOver else { return nil }
    switch scope {
    case .organisation: return history.organisation[history.settings.root]?.reading
    case .team(let team): return history.organisation[team]?.reading
    case .item: return nil
    }
  }

  /// The mean of all teams' scores but the root's, people's left out.
  package var teamsMean: Double? {
    RollUp.mean(
      history.plans(in: .organisation).filter { $0.team != history.settings.root }.map(\.score))
  }

  package func course(of reference: Reference) -> Course? {
    courseOf[reference]
  }

  package func measureChanges(of reference: Reference) -> [Event] {
    measureChangesOf[history.timeline.currentName(of: reference)] ?? []
  }

  /// In how many check-ins a bound was kept; nil for other measures.
  package func boundCount(of score: KeyResultScore) -> (held: Int, all: Int)? {
    guard history.boundary == nil, case .keep(let bound) = score.keyResult.measure,
      let story = history.timeline.history(of: score.reference)
    else { return nil }
    let values = story.checkIns.filter { window.contains($0.time.day) }.compactMap(\.value)
    return (values.filter(bound.holds).count, values.count)
  }
}
