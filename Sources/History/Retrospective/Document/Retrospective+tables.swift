import Model

// What stands beside what: then and now, the teams, the cycles before, what it was all for.

extension Retrospective {
  /// nil for a whole cycle.
  var movementTable: Chapter? {
    let moved = movements.filter(\.isMove)
    guard isPartial else { return nil }
    guard !moved.isEmpty else {
      return Chapter(name: "moved", title: nil, text: "Nothing was measured anew.")
    }
    let head = [
      "Key result", date(window.lowerBound - 1), date(window.upperBound), "Progress", "Confidence",
    ]
    let rows = moved.map { movement in
      [
        movement.title, number(movement.from, of: movement), number(movement.to, of: movement),
        steps(movement.progressThen, movement.progressNow),
        steps(movement.confidenceThen, movement.confidenceNow),
      ]
    }
    return Chapter(
      name: "moved", title: "What moved",
      table: Chapter.Grid(head: head, rows: rows, numbers: [1, 2, 3, 4]))
  }

  private func number(_ value: Double?, of movement: Movement) -> String {
    value.map { movement.isShare ? Decimal.text($0 * 100, places: 0) + " %" : Decimal.text($0) }
      ?? "–"
  }

  private func steps(_ then: Double?, _ now: Double?) -> String {
    let now = now?.scoreText ?? "–"
    guard let then = then?.scoreText, then != now else { return now }
    return "\(then) → \(now)"
  }

  var teamTable: Chapter? {
    guard !teams.isEmpty else { return nil }
    let head = ["Team", "Score", "As agreed", "For a stretch", "Adjusted", "Check-ins"]
    let rows = teams.map { outcome in
      [
        outcome.name, outcome.score?.scoreText ?? "–", outcome.asAgreed?.scoreText ?? "–",
        outcome.reading?.rawValue ?? "–", outcome.adjustments.map(String.init) ?? "–",
        outcome.cadence.ratio ?? "–",
      ]
    }
    let title = scope == .organisation ? "The teams" : "The teams below"
    return Chapter(
      name: "teams", title: title,
      table: Chapter.Grid(head: head, rows: rows, numbers: [1, 2, 4, 5]))
  }

  var comparisonTable: Chapter? {
    guard !earlier.isEmpty else { return nil }
    let head = ["Cycle", "Score", "As agreed", "For a stretch", "Adjusted", "Check-ins"]
    let own = [
      history.cycle.title, score?.scoreText ?? "–", scoreAsAgreed?.scoreText ?? "–",
      reading?.rawValue ?? "–", history.boundary == nil ? String(adjustments.count) : "–",
      cadence.ratio ?? "–",
    ]
    let rows = earlier.map { cycle in
      [
        cycle.title, cycle.score?.scoreText ?? "–", cycle.asAgreed?.scoreText ?? "–",
        cycle.reading?.rawValue ?? "–", cycle.adjustments.map(String.init) ?? "–",
        cycle.cadence.ratio ?? "–",
      ]
    }
    return Chapter(
      name: "earlier", title: "Beside the cycles before",
      table: Chapter.Grid(head: head, rows: [own] + rows, numbers: [1, 2, 4, 5]))
  }

  var contradictionList: Chapter {
    Chapter(
      name: "contradictions", title: "Confidence against the pace",
      items: contradictions.map { .init(named($0.reference), ": \(words(of: $0))") })
  }

  var alignmentList: Chapter {
    let isWhole = scope == .organisation
    let shown = alignment.filter { !isWhole || $0.isGap || $0.isFree }
    return Chapter(
      name: "alignment", title: "What it was for",
      items: unsupportedStrategy.map { .init($0.title, ": nothing supports it") }
        + shown.compactMap { aligned in
          let words = words(of: aligned)
          return words.isEmpty ? nil : .init(named(aligned.reference), ": \(words)")
        })
  }

  private func named(_ reference: Reference) -> String {
    let title = history.title(of: reference)
    return scope == .organisation
      ? "\(history.settings.name(of: reference.team)), \(title)" : title
  }
}
