import ArgumentParser
import History
import Model
import Store

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One objective or key result, with its chart, forecast and story.",
    discussion: """
      Any unique ending of a reference will do. The chart shows the value against what was expected \
      of it and against its target, as that was adjusted; the forecast is the robust trend of the \
      check-ins. With a team, its plan.

      okr show p99
      okr show checkout:instant-pay
      okr show p99 --at 2026-02-14
      """)

  @Argument(help: ArgumentHelp("An objective, a key result or a team.", valueName: "ref"))
  var name: String

  @OptionGroup var read: ReadOptions

  func run() throws {
    try Read(read).answer { view in
      let reference = try view.find(name, [.team, .item])
      let past = try view.past(
        of: view.version.cycle(reference.cycle ?? ""),
        telling: reference.objective == nil
          ? .checkIns(of: [reference.team]) : .plans(of: [reference.team]))
      if reference.objective == nil {
        try view.show(plan(of: reference.team, past, view), since: past.boundary)
      } else if reference.keyResult == nil {
        try showObjective(reference, past, view)
      } else {
        try showKeyResult(reference, past, view)
      }
    }
  }

  private func plan(of team: TeamPath, _ past: CycleHistory, _ view: View) -> StatusScreen {
    StatusScreen(
      past: past, revision: view.version.revision, detailed: [team],
      shown: past.organisation.plans.filter { $0.team == team })
  }

  private func showObjective(_ reference: Reference, _ past: CycleHistory, _ view: View) throws {
    let aligned = try view.alignedPlans(with: past)
    guard let score = aligned.objective(reference) else { throw missing(reference) }
    let lineage = try Lineage(
      of: reference, carriedFrom: score.objective.carriedFrom, in: view.version)
    try view.show(
      ObjectiveScreen(
        score: score, item: Item(reference: reference, aligned: aligned, lineage: lineage),
        revision: view.version.revision), since: past.boundary)
  }

  private func showKeyResult(_ reference: Reference, _ past: CycleHistory, _ view: View) throws {
    let aligned = try view.alignedPlans(with: past)
    guard let objective = aligned.objective(reference), let score = aligned.keyResult(reference)
    else { throw missing(reference) }
    let lineage = try Lineage(
      of: reference, carriedFrom: score.keyResult.carriedFrom, in: view.version)
    try view.show(
      KeyResultScreen(
        score, of: objective, Item(reference: reference, aligned: aligned, lineage: lineage),
        revision: view.version.revision), since: past.boundary)
  }

  private func missing(_ reference: Reference) -> Refusal {
    Refusal(.notFound, "there is no '\(reference)'")
  }
}
