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

  /// A team's plan as it was proposed first.
  init(proposing draft: FirstDraft) throws {
    try self.init(draft, subject: "in \(draft.proposal.cycle)", text: draft.text())
  }

  /// The same plan after something was said about it.
  init(revising draft: FirstDraft, note: String) throws {
    try self.init(draft, subject: "answers", text: draft.agreed(), note: note)
  }

  private init(_ draft: FirstDraft, subject: String, text: String, note: String = "") throws {
    self.init(
      message: Message(
        subject: "plan: \(draft.team.name) \(subject)", note: note,
        trailers: [Trailer(.okr, "propose")]),
      files: [("cycles/\(draft.file)", text)], cycle: draft.proposal.cycle)
  }
}
