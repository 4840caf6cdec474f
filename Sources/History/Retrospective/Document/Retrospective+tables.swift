import Model

// What stands beside what: then and now, the teams, the cycles before, what it was all for.

extension Retrospective {
  var movementTable: String {
    let moved = movements.filter(\.isMove)
    guard isPartial else { return "" }
    guard !moved.isEmpty else { return "Nothing was measured anew." }
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
    return "## What moved\n\n" + Markdown.table([head] + rows, right: [1, 2, 3, 4])
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

  var teamTable: String {
    guard !teams.isEmpty else { return "" }
    let head = ["Team", "Score", "As agreed", "For a stretch", "Adjusted", "Check-ins"]
    let rows = teams.map { outcome in
      [
        outcome.name, outcome.score?.scoreText ?? "–", outcome.asAgreed?.scoreText ?? "–",
        outcome.reading?.rawValue ?? "–", String(outcome.adjustments),
        "\(outcome.cadence.made) of \(outcome.cadence.expected)",
      ]
    }
    let title = scope == .organisation ? "The teams" : "The teams below"
    return "## \(title)\n\n" + Markdown.table([head] + rows, right: [1, 2, 4, 5])
  }

  var comparisonTable: String {
    guard !earlier.isEmpty else { return "" }
    let head = ["Cycle", "Score", "As agreed", "For a stretch", "Adjusted", "Check-ins"]
    let own = [
      history.cycle.title, score?.scoreText ?? "–", scoreAsAgreed?.scoreText ?? "–",
      reading?.rawValue ?? "–", String(adjustments.count), "\(cadence.made) of \(cadence.expected)",
    ]
    let rows = earlier.map { cycle in
      [
        cycle.title, cycle.score?.scoreText ?? "–", cycle.asAgreed?.scoreText ?? "–",
        cycle.reading?.rawValue ?? "–", String(cycle.adjustments),
        "\(cycle.cadence.made) of \(cycle.cadence.expected)",
      ]
    }
    return "## Beside the cycles before\n\n"
      + Markdown.table([head, own] + rows, right: [1, 2, 4, 5])
  }

  var contradictionList: String {
    list(
      "Confidence against the pace",
      contradictions.map { "**\(named($0.reference))**: \(words(of: $0))" })
  }

  var alignmentList: String {
    let isWhole = scope == .organisation
    let shown = alignment.filter { !isWhole || $0.isGap || $0.isFree }
    return list(
      "What it was for",
      unsupportedStrategy.map { "**\($0.title)**: nothing supports it" }
        + shown.compactMap { aligned in
          let words = words(of: aligned)
          return words.isEmpty ? nil : "**\(named(aligned.reference))**: \(words)"
        })
  }

  private func named(_ reference: Reference) -> String {
    let title = history.title(of: reference)
    return scope == .organisation
      ? "\(history.settings.name(of: reference.team)), \(title)" : title
  }
}
