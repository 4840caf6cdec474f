import History
import Model
import Terminal

/// Whose retrospective it is, of which days, and the verdict.
struct RetroHead {
  private let retrospective: Retrospective

  init(_ retrospective: Retrospective) { self.retrospective = retrospective }

  func lines(for appearance: Appearance) -> [Text] {
    let past = retrospective.history
    let dot = " \(appearance[.dot]) "
    let title: Text = "\(subject, .strong)\(dot, .faint)\(past.cycle.title, .strong)"
    let days = retrospective.span
    let span = "\(date(days.lowerBound)) to \(date(days.upperBound))"
    let place = retrospective.team.map { "\($0)\(dot)" } ?? ""
    let state = past.cycle.state == .closed ? "" : "\(dot)\(past.moment)"
    let reading = retrospective.reading.map { "\"\($0.rawValue)\" for a stretch" } ?? ""
    return Text.ends(title, scores(dot), width: appearance.width)
      + Text.ends(
        Text(place + span + state, .faint), Text(reading, .faint), width: appearance.width)
  }

  private var subject: String {
    let settings = retrospective.history.settings
    switch retrospective.scope {
    case .organisation: return settings.name(of: settings.root)
    case .team(let team): return settings.name(of: team)
    case .item(let item): return retrospective.history.title(of: item)
    }
  }

  private func scores(_ dot: String) -> Text {
    guard let score = retrospective.score else { return Text("no score", .faint) }
    var parts: [Text] = []
    if let then = retrospective.progressThen {
      parts.append(
        "\(then.scoreText, .strong)\(" on \(date(retrospective.window.lowerBound - 1))", .faint)")
    }
    parts.append("\(score.scoreText, .strong)\(" as it stands", .faint)")
    if let agreed = retrospective.scoreAsAgreed {
      parts.append("\(agreed.scoreText, .strong)\(" as agreed", .faint)")
    }
    if retrospective.scope == .organisation, let mean = retrospective.teamsMean {
      parts.append("\("teams ", .faint)\(mean.scoreText, .strong)")
    }
    return parts.joined(separator: Text(dot, .faint))
  }

  private func date(_ day: Day) -> String {
    day.short(in: retrospective.history.cycle.starts.civil.year)
  }
}
