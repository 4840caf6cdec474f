import History
import Model
import Terminal

/// What happened on the way: what was adjusted, added and dropped, wins, blockers, learnings.
struct RetroStory {
  private let retrospective: Retrospective
  private let words: EventWords
  private let appearance: Appearance

  init(_ retrospective: Retrospective, appearance: Appearance) {
    self.retrospective = retrospective
    self.appearance = appearance
    words = EventWords(
      past: retrospective.history, namesTeams: retrospective.scope == .organisation,
      appearance: appearance)
  }

  var lines: [Text] {
    let lists = [
      events("Adjusted on the way", retrospective.measureChanges),
      events("Added", retrospective.added), events("Dropped", retrospective.dropped),
      sayings("Wins", retrospective.wins), blockers, sayings("Learned", retrospective.learnings),
    ]
    let limit = retrospective.scope == .organisation ? 8 : Int.max
    return lists.flatMap { $0.lines(for: appearance, atMost: limit) }
  }

  private func events(_ title: String, _ events: [Event]) -> Section {
    var section = Section(title)
    for event in events { words.add(event, to: &section) }
    return section
  }

  private func sayings(_ title: String, _ sayings: [Saying]) -> Section {
    var section = Section(title)
    for saying in sayings { words.add(saying, to: &section) }
    return section
  }

  private var blockers: Section {
    var section = Section("Blockers")
    for blocker in retrospective.blockers {
      let days = blocker.days(until: retrospective.window.upperBound).days
      let end = blocker.to.map { "until \(words.date($0).drop { $0 == " " })" } ?? "still there"
      section.add(
        Text(blocker.text), Text("\(words.name(of: blocker.reference)), \(days), \(end)", .faint),
        label: Text(words.date(blocker.from), .faint))
    }
    return section
  }
}
