package import Model

extension Agenda {
  package var value: Value {
    [
      "cycle": .text(history.cycle.id), "since": .text(since.description),
      "as_of": .text(history.day.description),
      "movements": .list(movements.map(\.value)), "changes": .list(changes.map(\.value)),
      "at_risk": .list(atRisk.map(\.value)), "stale": .list(stale.map(\.value)),
      "blocked": .list(blocked.map(\.value)), "doubts": .list(doubts.map(\.value)),
      "wins": .list(wins.map(\.value)), "learnings": .list(learnings.map(\.value)),
      "promises": .list(promises.map(\.value)),
    ]
  }
}

extension Agenda.Movement {
  package var value: Value {
    [
      "ref": .text(reference.description), "title": .text(title), "from": .optional(from),
      "to": .number(to),
    ]
  }
}

extension Agenda.Doubt {
  package var value: Value {
    [
      "ref": .text(reference.description), "title": .text(title),
      "confidence": .number(confidence), "health": .text(health.rawValue),
    ]
  }
}
