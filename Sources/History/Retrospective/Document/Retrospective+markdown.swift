package import Model

extension Retrospective {
  /// The retrospective as a document to keep, with places that people write into.
  package var markdown: Document {
    let told = chapters.map(\.markdown)
    let (before, after) = isPartial ? (told.prefix(1), told.dropFirst()) : ([], told[...])
    let sections =
      [heading, summary, questionList] + before + [results] + after + [earlierPromises]
      + Retrospective.places
    return Document(sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").sealed
  }

  /// All that is told beside the results: what moved first, where only a part of the cycle is
  /// looked back on.
  package var chapters: [Chapter] {
    let (wins, learnings) = sayings
    let all =
      [movementTable, teamTable] + changes
      + [
        wins, blockerList, learnings, rhythm, contradictionList, comparisonTable, alignmentList,
        carryOverList,
      ]
    return all.compactMap { $0 }.filter { !$0.isEmpty }
  }

  private static let places = [
    "## What we talked about\n\n" + Document.place("notes", ""),
    "## What we promise\n\nOne line for each: `- [ ] what (who)`.\n\n"
      + Document.place("promises", ""),
  ]

  /// Whose retrospective it is: the organisation's name, a team's, or an item's title.
  package var subject: String {
    switch scope {
    case .organisation:
      history.settings.organisation.isEmpty
        ? history.settings.name(of: history.settings.root) : history.settings.organisation
    case .team(let team): history.settings.name(of: team)
    case .item(let item): history.title(of: item)
    }
  }

  private var heading: String {
    "# \(Markdown.inline(subject)), \(Markdown.inline(history.cycle.title))"
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
      history.boundary.map { "history before \($0.prefix(7)) is not here" },
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

  private var carryOverList: Chapter {
    Chapter(
      name: "carry_over", title: "What might go on",
      items: carryOver.map { .init($0.title, ": \($0.reason)") })
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

  package func date(_ day: Day) -> String { day.short(in: history.cycle.starts.civil.year) }
}
