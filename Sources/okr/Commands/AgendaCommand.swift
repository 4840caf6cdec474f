import ArgumentParser
import History
import Model
import Store

struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "A review meeting on one screen.",
    discussion: """
      What is at risk, stale or blocked, or felt otherwise than it looks; what moved and what changed \
      since the last review; wins, and what was promised and is still open. 'last' is one check-in \
      interval ago.

      okr agenda checkout
      okr agenda --since 2026-02-14
      """)

  @Argument(help: "A team; without one, all of them.")
  var team: String?

  @Option(help: ArgumentHelp("Since when to tell.", valueName: "last|date"))
  var since = "last"

  @OptionGroup var read: ReadOptions

  func run() throws {
    let since = try day()
    try Read(read).answer { view in
      let reference = try team.map { try view.find($0, .team) }
      let cycle = try reference?.cycle.map { try view.version.cycle($0) } ?? view.cycle()
      let past = try view.past(
        of: cycle, telling: reference.map { .checkIns(of: [$0.team]) } ?? .everything)
      let promises = try view.version.openPromises(of: reference?.team, in: cycle)
      if let team = reference?.team, promises.isEmpty,
        try view.version.readablePlan(of: team, in: cycle.id) == nil
      {
        throw Refusal(
          .notFound, "\(team) has no plan in \(cycle.id)",
          hint: "okr add objective \(team) --title TEXT begins one")
      }
      try view.show(
        AgendaScreen(
          agenda: Agenda(
            of: reference.map { .team($0.team) } ?? .organisation, in: past,
            since: since ?? past.lastReview, promises: promises)), since: past.boundary)
    }
  }

  /// nil for the last review.
  private func day() throws -> Day? {
    if since == "last" { return nil }
    if let day = Day(since) { return day }
    throw Refusal(
      .usage, "'\(since)' is no day", hint: "write it like 2026-02-14, or 'last'")
  }
}

extension CycleHistory {
  /// One check-in interval ago, but not before the cycle.
  fileprivate var lastReview: Day {
    max(day - (cycle.checkInDays ?? settings.checkInDays), cycle.starts - 1)
  }
}
