import History
import Model
import Terminal

/// A retrospective on the terminal: the same as the document, as short as it can be.
struct RetroScreen: Screen {
  let retrospective: Retrospective

  var json: Value { retrospective.value }

  func lines(for appearance: Appearance) -> [Text] {
    guard !isEmpty else {
      return headline(appearance) + [""]
        + NoPlans(cycle: retrospective.history.cycle).lines("there is nothing to look back on")
    }
    let results =
      isOrganisation
      ? RetroTeams(retrospective).lines(for: appearance)
      : RetroResults(retrospective).lines(for: appearance)
    return headline(appearance) + [""] + results
      + RetroStory(retrospective, appearance: appearance).lines
      + RetroOutlook(retrospective).lines(for: appearance)
  }

  /// Whether there never was a plan.
  private var isEmpty: Bool {
    retrospective.history.plans(in: retrospective.scope).isEmpty
      && (retrospective.added + retrospective.dropped).isEmpty
  }

  private var isOrganisation: Bool { retrospective.scope == .organisation }

  private func headline(_ appearance: Appearance) -> [Text] {
    let past = retrospective.history
    let dot = " \(appearance[.dot]) "
    let title: Text = "\(subject, .strong)\(dot, .faint)\(past.cycle.title, .strong)"
    let year = past.cycle.starts.civil.year
    let days = retrospective.span
    let span = "\(days.lowerBound.short(in: year)) to \(days.upperBound.short(in: year))"
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
    var parts: [Text] = ["\(score.scoreText, .strong)\(" as it stands", .faint)"]
    if let agreed = retrospective.scoreAsAgreed {
      parts.append("\(agreed.scoreText, .strong)\(" as agreed", .faint)")
    }
    if isOrganisation, let mean = retrospective.teamsMean {
      parts.append("\("teams ", .faint)\(mean.scoreText, .strong)")
    }
    return parts.joined(separator: Text(dot, .faint))
  }
}
