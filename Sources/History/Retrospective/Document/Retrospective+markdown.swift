import Model

extension Retrospective {
  /// The retrospective as a document to keep, with places that people write into.
  package var markdown: Document {
    let sections =
      [title, summary, questionList, movementTable, results, teamTable, changes]
      + [
        list("Wins", wins.map(text)), blockerList, list("Learned", learnings.map(text)), rhythm,
        contradictionList, comparisonTable, alignmentList, carryOverList, earlierPromises,
      ]
      + Retrospective.places
    return Document(sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").sealed
  }

  private static let places = [
    "## What we talked about\n\n" + Document.place("notes", ""),
    "## What we promise\n\nOne line for each: `- [ ] what (who)`.\n\n"
      + Document.place("promises", ""),
  ]

  private var title: String {
    let subject =
      switch scope {
      case .organisation:
        history.settings.organisation.isEmpty
          ? history.settings.name(of: history.settings.root) : history.settings.organisation
      case .team(let team): history.settings.name(of: team)
      case .item(let item): history.title(of: item)
      }
    return "# \(Markdown.inline(subject)), \(Markdown.inline(history.cycle.title))"
  }

  private var summary: String {
    var parts = [score.map { "**\($0.scoreText) as it stands" } ?? "**No score"]
    if let progressThen {
      parts[0] += " (\(progressThen.scoreText) on \(date(window.lowerBound - 1)))"
    }
    if let scoreAsAgreed { parts.append("\(scoreAsAgreed.scoreText) as agreed") }
    var text = parts.joined(separator: ", ") + "**"
    if let reading { text += ": \(reading.rawValue)" }
    if scope == .organisation, let teamsMean {
      text += "; the mean of the teams is \(teamsMean.scoreText)"
    }
    if isWithoutPlans { text = "There are no plans, so there is nothing to look back on" }
    let commits = [
      from.map { "agreed in \($0.prefix(7))" }, to.map { "told up to \($0.prefix(7))" },
    ]
    let days = "\(span.lowerBound) to \(span.upperBound)"
    return Markdown.wrapped(text + ".") + "\n\n"
      + Markdown.wrapped(([days] + commits.compactMap { $0 }).joined(separator: ", ") + ".")
  }

  private var results: String {
    let tables = objectives.filter {
      scope != .organisation || $0.reference.team == history.settings.root
    }
    .map(table)
    guard !tables.isEmpty else { return "" }
    return (["## What we set out to do, what came of it"] + tables).joined(separator: "\n\n")
  }

  private var carryOverList: String {
    list("What might go on", carryOver.map { "**\($0.title)**: \($0.reason)" })
  }

  private var questionList: String {
    guard !questions.isEmpty, !isWithoutPlans else { return "" }
    return "## Questions for the meeting\n\n"
      + questions.enumerated().map {
        Markdown.wrapped(Markdown.inline($1), bullet: "\($0 + 1). ")
      }.joined(separator: "\n")
  }

  private var earlierPromises: String {
    guard !promises.isEmpty else { return "" }
    return "## What we promised last time\n\n"
      + promises.map { Markdown.inline($0.line) }.joined(separator: "\n")
  }

  /// A section of one list; empty without items.
  func list(_ title: String, _ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    return "## \(title)\n\n"
      + items.map { Markdown.wrapped(Markdown.sentence(Markdown.inline($0)), bullet: "- ") }.joined(
        separator: "\n")
  }

  func date(_ day: Day) -> String { day.short(in: history.cycle.starts.civil.year) }
}
