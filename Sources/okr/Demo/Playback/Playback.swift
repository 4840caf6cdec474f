import Format
import History
import Model
import Store

/// Plays a script in a repository of its own: each act is written as a command would write it, by
/// the person and at the time the script says.
final class Playback {
  private let script: Script
  private let settings: Settings
  private let workspace: Workspace

  private init(_ script: Script, _ settings: Settings, in workspace: Workspace) {
    self.script = script
    self.settings = settings
    self.workspace = workspace
  }

  /// Makes the repository and plays the script in it; tells after each act how many are done.
  ///
  /// - Throws: `Refusal` where the folder isn't empty.
  static func play(_ script: Script, in directory: String, progress: (Int) -> Void) throws {
    let settings = try TemplateFile.settings()
    let founder = settings.author("kim")
    try Workspace.compose(
      at: directory, organisation: settings.organisation,
      environment: founder.environment(at: Instant(Script.founded, hour: 9))
    ) { workspace in
      let playback = Playback(script, settings, in: workspace)
      try playback.perform(
        WriteFiles(settings: try TemplateFile.text("okr.yaml")),
        by: Authorship(founder, at: Instant(Script.founded, hour: 10)))
      for (index, act) in script.acts.enumerated() {
        try playback.play(act, by: Authorship(settings.author(act.by), at: act.time))
        progress(index + 1)
      }
    }
  }

  private func play(_ act: Act, by author: Authorship) throws {
    switch act.deed {
    case .openCycle(let id): try perform(WriteFiles(newCycle: id), by: author)
    case .startCycle(let id): _ = try workspace.turn(TurnCycle(id, to: .active), by: author)
    case .closeCycle(let id): _ = try workspace.turn(.closing(id, in: workspace), by: author)
    case .checkIn(let checkIn): try perform(Round(checkIn: checkIn), by: author)
    case .grade(let reference, let grade):
      try perform(GradeKeyResult(reference, grade), by: author)
    case .meet(let cycle, let meeting):
      try perform(WriteMeeting(meeting: meeting, cycle: cycle), by: author)
    case .change(let cycle, let change): try make(change, in: cycle, by: author)
    case .propose(let draft): try propose(draft, by: author)
    case .revise(let draft, let note):
      try workspace.propose(WriteFiles(revising: draft, note: note), in: draft.proposal, by: author)
    case .submit(let name): try workspace.say(.submit, in: name, by: author)
    case .say(let name, let team, let remark):
      try say(remark, of: team, in: name, by: author)
    case .merge(let name): _ = try workspace.merge(name.description, by: author)
    }
  }

  private func perform(_ operation: some Operation, by author: Authorship) throws {
    _ = try workspace.perform(operation, by: author)
  }
}

// How proposals are written, discussed and merged.
extension Playback {
  private func propose(_ draft: FirstDraft, by author: Authorship) throws {
    var authorship = author
    authorship.coAuthors = draft.coauthor.map { [settings.author($0)] } ?? []
    try workspace.propose(
      WriteFiles(proposing: draft), in: draft.proposal, by: authorship)
  }

  /// A change of an agreed plan: at once, or as a proposal.
  private func make(
    _ change: PlannedChange, in cycle: String, by author: Authorship
  ) throws {
    let operation = change.operation(in: cycle)
    guard let proposal = change.proposal else { return try perform(operation, by: author) }
    try workspace.propose(
      operation, in: ProposalName(cycle: cycle, name: proposal), by: author)
  }

  private func say(
    _ remark: Remark, of team: TeamPath, in name: ProposalName, by author: Authorship
  ) throws {
    let item = remark.about.flatMap { Reference("\(team):\($0)", isCycle: { _ in false }) }
    try workspace.say(
      remark.verdict.word, remark.text, on: item?.within(cycle: name.cycle), in: name, by: author)
  }
}
