import History
import Model
import Terminal

/// What happened, in the words of a meeting: of what, how, by whom, why.
struct EventWords {
  let past: CycleHistory
  /// Whether several teams are spoken of, so that each must be named.
  let namesTeams: Bool
  let appearance: Appearance

  /// Adds the event to a list: its day and its item, and below how it came.
  func add(_ event: Event, to section: inout Section) {
    guard let reference = event.reference else { return }
    section.add(
      Text(name(of: reference)), circumstances(event),
      label: Text(date(event.time.day), .faint))
  }

  /// Adds an adjustment to a list: what was changed, by whom, why, and what it is worth.
  func add(_ adjustment: Adjustment, to section: inout Section) {
    let way = Text("\(sentences(adjustment)), ", .yellow) + Text(way(adjustment.event), .faint)
    section.add(
      Text(name(of: adjustment.reference)), way, Text(worth(adjustment) ?? "", .faint),
      label: Text(date(adjustment.event.time.day), .faint))
  }

  /// `target adjusted 300 → 400 ms (easier)`
  func sentences(_ adjustment: Adjustment) -> String {
    adjustment.events.map {
      $0.change.sentence(unit: $0.unit, arrow: appearance[.arrow])
    }.joined(separator: ", ")
  }

  /// What an adjustment is worth; nil where nothing can be said.
  func worth(_ adjustment: Adjustment) -> String? { adjustment.words }

  func add(_ saying: Saying, to section: inout Section) {
    let names = saying.references.filter { $0.keyResult != nil }.map(name)
    let subject = names.count == 1 || names.count == 2 ? names.joined(separator: ", ") : ""
    let suffix = subject.isEmpty ? "" : " \(appearance[.dot]) \(subject)"
    section.add(
      "\(saying.text)\(suffix, .faint)", label: Text(date(saying.time.day), .faint))
  }

  /// The title, after its team where several are spoken of.
  func name(of reference: Reference) -> String {
    let title = past.title(of: reference)
    guard namesTeams else { return title }
    let team = past.timeline.currentName(of: reference).team
    return "\(past.settings.name(of: team)): \(title)"
  }

  /// `15 Feb`, as wide as the widest of the year.
  func date(_ day: Day) -> String {
    let text = day.short(in: past.cycle.starts.civil.year)
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  /// `target adjusted 300 → 400 ms (easier), directly by Mia: the provider caps us`
  private func circumstances(_ event: Event) -> Text {
    let sentence = event.change.sentence(unit: event.unit, arrow: appearance[.arrow])
    return Text(sentence, event.change.style) + Text(", \(way(event))", .faint)
  }

  /// `directly by Mia: the provider caps us`
  private func way(_ event: Event) -> String {
    let authors = ([event.author] + event.coAuthors).map(\.displayName).joined(separator: " and ")
    var way =
      event.via.proposal.map { "in proposal \($0) by \(authors)" } ?? "directly by \(authors)"
    if !event.approvedBy.isEmpty {
      way += ", approved by " + event.approvedBy.map(\.displayName).joined(separator: " and ")
    }
    way += past.reason(for: event).map { ": \($0)" } ?? ""
    return way + (event.gap.map { "; \($0.sentence(until: event.time.day))" } ?? "")
  }
}
