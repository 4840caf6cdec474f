import History
import Model
import Terminal

/// One cycle's plans as a document: what each team wants to reach and how one sees it.
struct PlansMarkdown {
  let past: CycleHistory

  private static let signs = Appearance(colour: false, unicode: true, width: 100)

  var text: String {
    let cycle = past.cycle
    let head = [
      "# \(escaped(cycle.title))",
      "\(cycle.starts) to \(cycle.ends), \(cycle.state.rawValue), as of \(past.day).",
    ]
    return (head + past.organisation.plans.flatMap(section)).joined(separator: "\n\n") + "\n"
  }

  private func section(on plan: PlanScore) -> [String] {
    let heading = "## \(escaped(past.settings.name(of: plan.team)))"
    let reached = plan.progress.map { "\($0.percent) reached." }
    return [heading, reached, plan.plan.about.map(escaped)].compactMap(\.self)
      + plan.objectives.flatMap(section)
  }

  private func section(on score: ObjectiveScore) -> [String] {
    let objective = score.objective
    let facts =
      objective.isDropped
      ? ["dropped", objective.reason]
      : [objective.kind.rawValue, score.progress?.percent, objective.owner]
    let supports =
      objective.supports.isEmpty
      ? nil : "Supports " + objective.supports.map { "`\($0)`" }.joined(separator: ", ") + "."
    return [
      "### \(escaped(objective.title))", escaped(facts.compactMap(\.self).joined(separator: ", ")),
      objective.why.map(escaped), supports, table(of: score.keyResults),
    ].compactMap(\.self)
  }

  private func table(of scores: [KeyResultScore]) -> String? {
    guard !scores.isEmpty else { return nil }
    let head = ["| Key result | Measure | Now | Progress | Owner |", "|---|---|---:|---:|---|"]
    return (head + scores.map(row)).joined(separator: "\n")
  }

  private func row(_ score: KeyResultScore) -> String {
    let keyResult = score.keyResult
    let blocked = keyResult.blocked.map { "; blocked: \($0)" } ?? ""
    let cells = [
      keyResult.title + blocked, keyResult.measureText(Self.signs, on: past.day),
      keyResult.current.map(keyResult.text) ?? "–",
      score.isDropped ? "dropped" : score.progress.value?.percent ?? "–", keyResult.owner ?? "",
    ]
    return "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }

  /// What people wrote on one line, with nothing in it that Markdown would obey.
  private func escaped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let escaped = line.reduce(into: "") { result, character in
      if "\\`*_[]<|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return escaped.first.map { "#-+>=".contains($0) } == true ? "\\" + escaped : escaped
  }
}
