package import Model

extension Event {
  /// The event as `okr log --json` tells it.
  package var value: Value {
    .map(told + (gap.map { [.init("unreadable_before", $0.value)] } ?? []))
  }

  private var told: [Value.Entry] {
    [
      .init("commit", .text(commit)), .init("time", .text(time.description)),
      .init("author", author.value),
      .init("co_authors", .list(coAuthors.map(\.value))),
      .init("kind", .text(change.kind.rawValue)),
      .init("ref", .text(change.subject.description)), .init("field", .optional(change.field)),
      .init("from", change.from), .init("to", change.to),
      .init("direction", .optional(change.direction?.rawValue)),
      .init("via", via == .direct ? "direct" : "proposal"),
      .init("proposal", .optional(via.proposal)),
      .init("approved_by", .list(approvedBy.map(\.value))),
      .init("note", .optional(note.isEmpty ? nil : note)), .init("reason", .optional(reason)),
      .init("wins", .list(wins.map(Value.text))),
      .init("learnings", .list(learnings.map(Value.text))),
      .init("reverts", .optional(reverts)),
    ]
  }
}

extension Author {
  package var value: Value { ["name": .text(name), "email": .text(email)] }
}
