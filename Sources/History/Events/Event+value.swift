package import Model

extension Event {
  /// The event as `okr log --json` tells it.
  package var value: Value {
    [
      "commit": .text(commit), "time": .text(time.description), "author": author.value,
      "co_authors": .list(coAuthors.map(\.value)), "kind": .text(change.kind.rawValue),
      "ref": .text(change.subject.description), "field": .optional(change.field),
      "from": change.from, "to": change.to,
      "direction": .optional(change.direction?.rawValue),
      "via": via == .direct ? "direct" : "proposal", "proposal": .optional(via.proposal),
      "approved_by": .list(approvedBy.map(\.value)),
      "note": .optional(note.isEmpty ? nil : note), "reason": .optional(reason),
      "wins": .list(wins.map(Value.text)), "learnings": .list(learnings.map(Value.text)),
      "reverts": .optional(reverts),
    ]
  }
}

extension Author {
  package var value: Value { ["name": .text(name), "email": .text(email)] }
}
