import Format
import History
import Model
import Store

/// Plays a script in a repository of its own: each act is written as a command would write it, by
/// the person and at the time the script says.
final class Playback {
  private let script: Script
  private let workspace: Workspace
  private let settings: Settings
  private var proposed: [ProposalName: any Operation] = [:]

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
    case .startCycle(let id): try perform(TurnCycle(id, to: .active), by: author)
    case .closeCycle(let id): try perform(TurnCycle(id, to: .closed), by: author)
    case .checkIn(let checkIn): try perform(Round(checkIn: checkIn), by: author)
    case .grade(let reference, let grade):
      try perform(GradeKeyResult(reference, grade), by: author)
    case .change(let cycle, let change):
      guard let proposal = change.proposal else {
        return try perform(change.operation(in: cycle), by: author)
      }
      proposed[ProposalName(cycle: cycle, name: proposal)] = change.operation(in: cycle)
    case .propose(let draft): proposed[draft.proposal] = try WriteFiles(planOf: draft)
    case .merge(let name):
      if let operation = proposed.removeValue(forKey: name) { try perform(operation, by: author) }
    case .revise, .submit, .say: break
    }
  }

  private func perform(_ operation: some Operation, by author: Authorship) throws {
    _ = try workspace.perform(operation, by: author)
  }
}

extension Settings {
  /// A person by id, with the first of the addresses.
  fileprivate func author(_ id: String) -> Author {
    Author(name: displayName(of: id), email: person(id)?.emails.first ?? id)
  }
}

extension Author {
  /// What git would be told, so that the first commit is theirs.
  fileprivate func environment(at time: Instant) -> [String: String] {
    var environment: [String: String] = [:]
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = name
      environment["GIT_\(role)_EMAIL"] = email
      environment["GIT_\(role)_DATE"] = "\(time.seconds) +0000"
    }
    return environment
  }
}
