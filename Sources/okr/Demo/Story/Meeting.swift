import Model

/// A retrospective that was held: what was said, and what was promised.
struct Meeting {
  let deed: Deed
  /// nil for the whole organisation.
  let team: TeamPath?
  let notes: String
  /// With who keeps them in parentheses, as people write it.
  let promises: [(text: String, isKept: Bool)]
}

extension Meeting {
  init(_ passage: Passage) throws {
    deed = try passage.deed()
    team = passage.text("team").flatMap { TeamPath($0) }
    notes = try passage.require("notes", passage.text)
    promises = try passage.list("promises").map {
      (text: try $0.require("text", $0.text), isKept: $0.flag("done"))
    }
  }
}
