import History
import Model

/// What a template of a retrospective is filled in with: all that `retro --json` tells, and beside
/// it the same as people read it.
struct RetroPage {
  let retrospective: Retrospective

  private var past: CycleHistory { retrospective.history }

  var value: Value {
    guard case .map(let entries) = retrospective.value else { return .null }
    let chapters = retrospective.chapters
    return .map(
      entries + [
        .init("text", text), .init("results", .list(results)),
        .init("team_results", .list(teams)),
        .init("counts", .list(counts)), .init("chapters", .list(chapters.map(\.value))),
        .init("chapter", .map(chapters.map { Value.Entry($0.name, $0.value) })),
      ])
  }

  private var text: Value {
    let days = retrospective.span
    let year = days.upperBound.civil.year
    return [
      "subject": .text(retrospective.subject), "cycle": .text(past.cycle.title),
      "days": .text("\(days.lowerBound.short(in: year)) to \(days.upperBound.short())"),
      "year": .text(String(year)), "moment": .text(past.moment),
      "outcome": .text(past.isOver ? "Final" : "Now"),
      "score": .optional(retrospective.score?.tabularScore),
      "as_agreed": .optional(retrospective.scoreAsAgreed?.tabularScore),
      "teams_mean": .optional(
        retrospective.scope == .organisation ? retrospective.teamsMean?.tabularScore : nil),
      "then": .optional(retrospective.progressThen?.tabularScore),
      "then_day": .text(retrospective.date(retrospective.window.lowerBound - 1)),
      "reading": .optional(retrospective.reading?.rawValue),
      "from": .optional(retrospective.from.map { String($0.prefix(7)) }),
      "to": .optional(retrospective.to.map { String($0.prefix(7)) }),
      "has_teams": .flag(retrospective.teams.contains { $0.team != past.settings.root }),
      "has_promises": .flag(!retrospective.promises.isEmpty),
    ]
  }

  private var counts: [Value] {
    let all = [
      ("adjusted", "adjusted", retrospective.adjustments.count),
      ("added", "added", retrospective.added.count),
      ("dropped", "dropped", retrospective.dropped.count),
      ("restated", "put otherwise", retrospective.restated.count),
      ("wins", retrospective.wins.count == 1 ? "win" : "wins", retrospective.wins.count),
      (
        "blockers", retrospective.blockers.count == 1 ? "blocker" : "blockers",
        retrospective.blockers.count
      ),
      ("learnings", "learned", retrospective.learnings.count),
    ]
    return all.map { name, title, count in
      [
        "name": .text(name), "title": .text(title), "count": .number(Double(count)),
        "any": .flag(count > 0),
      ]
    }
  }

  /// Of the organisation those of its root; the teams' own pages have theirs.
  private var results: [Value] {
    retrospective.objectives.filter {
      retrospective.scope != .organisation || $0.reference.team == past.settings.root
    }.enumerated().map { result(of: $1, number: $0 + 1) }
  }

  private func result(of objective: ObjectiveScore, number: Int) -> Value {
    let plan = objective.objective
    let shown = objective.keyResults.filter {
      past.isPart($0.reference, of: retrospective.scope)
    }
    let bar = ScoreBar(
      title: plan.title, score: objective.score, asAgreed: objective.asAgreed, band: objective.band)
    return [
      "ref": .text(objective.reference.description), "title": .text(plan.title),
      "kind": .text(plan.kind.rawValue), "committed": .flag(plan.kind == .committed),
      "dropped": .flag(plan.isDropped), "band": .optional(objective.band?.rawValue),
      "score": .optional(objective.score?.tabularScore),
      "as_agreed": .optional(objective.asAgreed?.tabularScore),
      "bar": .text(bar.svg(id: "o\(number)")),
      "key_results": .list(
        shown.enumerated().map { index, score in
          result(of: score, plan.kind, id: "o\(number)k\(index + 1)")
        }),
    ]
  }

  private func result(of score: KeyResultScore, _ kind: Objective.Kind, id: String) -> Value {
    let keyResult = score.keyResult
    let band = score.score.map { GradeBand(score: $0, kind: kind) }
    return [
      "ref": .text(score.reference.description), "title": .text(keyResult.title),
      "agreed": .text(retrospective.promise(of: score, \.promise)),
      "final": .text(score.isDropped ? "dropped" : keyResult.outcome(on: past.day)),
      "score": .optional(score.isDropped ? nil : retrospective.graded(score)),
      "as_agreed": .optional(score.asAgreed?.scoreText), "dropped": .flag(score.isDropped),
      "band": .optional(score.isDropped ? nil : band?.rawValue),
      "remarks": .list(
        score.isDropped
          ? [] : retrospective.remarks(on: score).map { .text($0.sentence) }),
      "chart": .text(KeyResultChart(of: score, in: retrospective).svg(id: id)),
    ]
  }

  private var teams: [Value] {
    let nesting = TeamNesting(teams: retrospective.teams.map(\.team), root: past.settings.root)
    return retrospective.teams.filter { $0.team != past.settings.root }.enumerated().map {
      let (index, outcome) = ($0.offset, $0.element)
      let bar = ScoreBar(
        title: outcome.name, score: outcome.score, asAgreed: outcome.asAgreed, band: nil)
      return [
        "team": .text(outcome.team.description), "title": .text(outcome.name),
        "depth": .number(Double(nesting.depth(of: outcome.team))),
        "score": .optional(outcome.score?.tabularScore),
        "as_agreed": .optional(outcome.asAgreed?.tabularScore),
        "reading": .optional(outcome.reading?.rawValue),
        "bar": .text(bar.svg(id: "t\(index + 1)")),
      ]
    }
  }
}

extension String {
  /// With a capital at its beginning and a full stop.
  fileprivate var sentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    guard let last = text.last, !".!?".contains(last) else { return text }
    return text + "."
  }
}
