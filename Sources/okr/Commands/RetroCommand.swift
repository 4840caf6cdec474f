import ArgumentParser
import History
import Model
import Store
import Terminal

struct RetroCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retro", abstract: "Look back on a cycle, or on a part of it.",
    discussion: """
      Made from the history alone: first, on one screen, the verdict, what was promised and what came of \
      it, what changed, wins, blockers, learnings, and questions to talk about; then what each adjustment \
      is worth, how each key result got there, what confidence was worth, the cycles before, and what \
      might go on. A team's also lists the teams below it; with --since it tells then and now. What --save keeps of a part has a \
      file of its own, named by its last day. Without a cycle, the one that ended last while the next is in its first third; then the running one. As html it is \
      one file with charts that needs no other, made of templates; docs/templates.md says how to have your own.

      okr retro 2026-q1 --team checkout
      okr retro --team checkout --since 2026-02-01 --until 2026-02-28
      okr retro 2026-q1 --team checkout --save
      okr retro 2026-q1 --format html > retro.html
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case terminal, markdown, html, json
  }

  @Argument(help: "The cycle.")
  var id: String?

  @Option(help: "A team; without one, the organisation.")
  var team: String?

  @Option(
    name: .customLong("for"), help: ArgumentHelp("One objective or key result.", valueName: "ref"))
  var item: String?

  @Option(help: ArgumentHelp("The first day looked back on.", valueName: "date"))
  var since: Day?

  @Option(help: ArgumentHelp("The last day; scores are those of its end.", valueName: "date"))
  var until: Day?

  @Option(help: "The form of the answer.")
  var format: Form = .terminal

  @Flag(help: "Keep it beside the plans, with what people wrote into the one that is there.")
  var save = false

  @OptionGroup var read: ReadOptions

  func run() throws {
    try check()
    var options = read
    options.cycle = id ?? read.cycle
    options.display.json = read.display.json || format == .json
    try Read(options).answer { view in
      let retrospective = try retrospective(view)
      if save { return try keep(retrospective, view, options) }
      try show(retrospective, view)
    }
  }

  private func show(_ retrospective: Retrospective, _ view: View) throws {
    let boundary = retrospective.boundary
    if view.wantsJSON || format == .terminal {
      return try view.show(RetroScreen(retrospective: retrospective), since: boundary)
    }
    view.noteBoundary(boundary)
    switch format {
    case .terminal, .json: break
    case .markdown: try view.context.show(document: retrospective.markdown.text)
    case .html:
      try view.context.show(
        document: RetroTemplates.render(
          "retrospective.html", with: RetroPage(retrospective: retrospective).value,
          in: view.version))
    }
  }

  private func check() throws {
    if team != nil, item != nil {
      throw Refusal(.usage, "'--team' and '--for' exclude each other", hint: "give one of the two")
    }
    if let id, let cycle = read.cycle, id != cycle {
      throw Refusal(.usage, "two cycles are named, '\(id)' and '\(cycle)'", hint: "name one")
    }
    if let since, let until, since > until {
      throw Refusal(.usage, "'\(since)' is after '\(until)', so there is nothing between them")
    }
    if save, format == .html {
      throw Refusal(
        .usage, "'--save' keeps Markdown, which people write into, and no HTML",
        hint: "leave '--format html' out")
    }
    if save, read.at != nil {
      throw Refusal(
        .usage, "'--save' keeps what the main branch tells, so it goes without '--at'",
        hint: "leave one of the two out")
    }
  }

  private func retrospective(_ view: View) throws -> Retrospective {
    let (scope, cycle) = try subject(view)
    let view = try until.map(view.asOf) ?? view
    let past = try view.workspace.lookBack(
      on: view.version.cycle(cycle.id), in: view.version, on: view.today,
      of: scope.team)
    if case .team(let team) = scope,
      try view.version.readablePlan(of: team, in: cycle.id) == nil
    {
      throw Refusal(
        .notFound, "\(team) has no plan in \(cycle.id)", hint: "okr status --cycle \(cycle.id)")
    }
    try view.noteLosses(in: past.events(in: scope))
    return Retrospective(
      of: scope, in: past, since: since,
      planning: past.planning(in: scope, try view.workspace.deliberations(in: past)),
      promises: try view.version.promises(of: scope.team, before: cycle),
      earlier: try earlier(than: cycle, scope, view))
  }

  /// Single items are of one cycle only.
  private func earlier(than cycle: Cycle, _ scope: Scope, _ view: View) throws -> [CycleHistory] {
    if case .item = scope { return [] }
    return try view.workspace.earlierCycles(
      before: cycle, in: view.version, on: view.today, of: scope.team)
  }

  /// What is looked back on, and the cycle it is part of.
  private func subject(_ view: View) throws -> (Scope, Cycle) {
    let cycle = try view.cycleToLookBackOn()
    guard let text = team ?? item else { return (.organisation, cycle) }
    let reference = try view.find(text, team == nil ? .item : .team, in: cycle.id)
    return (
      team == nil ? .item(reference) : .team(reference.team),
      try view.version.cycle(reference.cycle ?? cycle.id)
    )
  }

  private func keep(
    _ retrospective: Retrospective, _ view: View, _ options: ReadOptions
  ) throws {
    let save = SaveRetrospective(retrospective)
    try save.check()
    let path = RetrospectivePath(of: retrospective)
    let kept = try view.version.retrospective(of: path.team, in: path.cycle, part: path.part)
    if let kept, try view.version.document(of: retrospective) == kept {
      return view.context.note("\("note:", .cyan) '\(path)' says that already")
    }
    try Write(.like(options)).perform(save, in: view.workspace)
  }
}
