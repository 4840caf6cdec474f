import Format
import History
import Model
import Store

/// Puts whole files as the templates have them.
struct WriteFiles: Operation {
  let message: Message
  let files: [(path: String, text: String)]
  var cycle: String?

  var destination: Destination { .main }

  func draft(on version: Version, by author: Authorship) throws -> Draft {
    Draft(message: message, changes: files.map { ($0.path, .replace($0.text)) }, cycle: cycle)
  }
}

extension WriteFiles {
  /// okr.yaml with all teams and people.
  init(settings: String) {
    self.init(
      message: Message(
        subject: "team: three departments, eight teams, and who leads them",
        note: "Legal has none, and is glad.", trailers: [Trailer(.okr, "team add")]),
      files: [(SettingsFormat.path, settings)])
  }

  /// A cycle in planning, with the days its planning has.
  init(newCycle id: String) throws {
    self.init(
      message: Message(subject: "cycle: new \(id)", trailers: [Trailer(.okr, "cycle new")]),
      files: [("cycles/\(id)/cycle.yaml", try TemplateFile.text("\(id)/cycle.yaml"))], cycle: id)
  }

  /// A team's plan: as it was agreed, or as `text` has it.
  init(planOf draft: FirstDraft, text: String? = nil, note: String = "") throws {
    let name = TemplateFile.name(of: draft.team, in: draft.proposal.cycle)
    self.init(
      message: Message(
        subject: "plan: \(draft.team.name) in \(draft.proposal.cycle)", note: note,
        trailers: [Trailer(.okr, "propose")]),
      files: [("cycles/\(name)", try text ?? TemplateFile.text(name))],
      cycle: draft.proposal.cycle)
  }
}
