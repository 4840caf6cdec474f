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

  /// A line for each list: how many there are, and of each the most telling.
  var summary: [Text] {
    let dot = Text(" \(appearance[.dot]) ", .faint)
    let rows: [(String, Int, Text?)] = [
      (
        "Changed", retrospective.adjustments.count + others.count,
        (retrospective.adjustments.max(by: isLess).map(short).map { [$0] } ?? []
          + others.suffix(1)).first
      ),
      ("Wins", retrospective.wins.count, retrospective.wins.last.map(short)),
      (
        "Blockers", retrospective.blockers.count,
        retrospective.blockers.max { days($0) < days($1) }.map { blocker in
          Text(blocker.text) + dot
            + Text("\(words.name(of: blocker.reference)), \(length(of: blocker))", .faint)
        }
      ),
      ("Learned", retrospective.learnings.count, retrospective.learnings.last.map(short)),
    ]
    return rows.map { title, count, text in
      let head: Text = "\(title, .strong)\(" (\(String(count)))", .faint)"
      let line = head.padded(to: 14) + (text ?? Text("none\(since)", .faint))
      return line.truncated(to: appearance.width, for: appearance)
    }
  }

  /// From where on it is known, in a shallow clone.
  private var since: String {
    (retrospective.history.boundary?.prefix(7)).map { " since \($0)" } ?? ""
  }

  private var others: [Text] {
    (retrospective.restated + retrospective.added + retrospective.dropped).compactMap { event in
      event.reference.map { reference in
        let verb =
          switch event.kind {
          case .objectiveAdded, .keyResultAdded: "added"
          case .dropped: "dropped"
          case .moved: "moved"
          case .kindChanged, .reworded: event.change.sentence(arrow: appearance[.arrow])
          default: "taken out"
          }
        return "\(words.name(of: reference))\(" \(verb)", .faint)"
      }
    }
  }

  private func isLess(_ one: Adjustment, _ other: Adjustment) -> Bool {
    abs(one.shift ?? 0) < abs(other.shift ?? 0)
  }

  private func short(_ adjustment: Adjustment) -> Text {
    var text = Text(words.sentences(adjustment))
    if let with = adjustment.with?.scoreText, let without = adjustment.without?.scoreText,
      with != without
    {
      text += ", \(without) \(appearance[.arrow]) \(with)"
    }
    return text + Text(" \(appearance[.dot]) \(words.name(of: adjustment.reference))", .faint)
  }

  private func short(_ saying: Saying) -> Text {
    let name = saying.references.first { $0.keyResult != nil }.map(words.name)
    return Text(saying.text) + Text(name.map { " \(appearance[.dot]) \($0)" } ?? "", .faint)
  }

  private func length(of blocker: Blocker) -> String {
    days(blocker).days + (blocker.isOlder ? " or longer" : "")
  }

  private func days(_ blocker: Blocker) -> Int {
    blocker.days(until: retrospective.window.upperBound)
  }

  var lines: [Text] {
    let lists = [
      adjusted, events("Added", retrospective.added), events("Dropped", retrospective.dropped),
      events("Put otherwise", retrospective.restated),
      sayings("Wins", retrospective.wins), blockers, sayings("Learned", retrospective.learnings),
    ]
    let limit = retrospective.scope == .organisation ? 8 : Int.max
    return lists.flatMap { $0.lines(for: appearance, atMost: limit) }
  }

  private var adjusted: Section {
    var section = Section("Adjusted on the way")
    for adjustment in retrospective.adjustments { words.add(adjustment, to: &section) }
    return section
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
      let end = blocker.to.map { "until \(words.date($0).drop { $0 == " " })" } ?? "still there"
      section.add(
        Text(blocker.text),
        Text("\(words.name(of: blocker.reference)), \(length(of: blocker)), \(end)", .faint),
        label: Text(blocker.isOlder ? "" : words.date(blocker.from), .faint))
    }
    return section
  }
}
