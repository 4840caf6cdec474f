import History
import Model
import Terminal

/// What one commit did, in words.
struct LogEntry {
  /// Of one commit, in its order; never empty.
  let events: [Event]
  /// How many more events the commit has that aren't shown.
  var hidden = 0

  private var first: Event { events[0] }

  var day: Day { first.time.day }
  var commit: String { String(first.commit.prefix(7)) }
  var author: String { first.author.displayName }

  /// The events of each commit together, the newest first.
  ///
  /// - Parameter events: oldest first.
  static func grouped(_ events: [Event]) -> [LogEntry] {
    var groups: [[Event]] = []
    for event in events {
      if groups.last?.first?.commit == event.commit {
        groups[groups.count - 1].append(event)
      } else {
        groups.append([event])
      }
    }
    return groups.reversed().map { LogEntry(events: $0) }
  }

  /// What changed, then what was said of it.
  ///
  /// - Parameter name: what the events' subject is called; nil where it goes without saying.
  func lines(width: Int, for appearance: Appearance, naming name: (Subject) -> String?) -> [Text] {
    let items = ItemChanges.grouped(events)
    let shown = items.prefix(items.count > 8 ? 6 : 8)
    var lines = shown.map { $0.line(unit: $0.unit, named: name($0.subject), appearance) }
    let more = hidden + items.dropFirst(shown.count).reduce(0) { $0 + $1.count }
    if more > 0 { lines.append(Text("and \(more.counted("more change"))", .faint)) }
    return lines.flatMap { $0.wrapped(to: width, hanging: 2) }
      + note.flatMap { $0.wrapped(to: width, hanging: 1) }
      + remarks.flatMap { $0.wrapped(to: width, hanging: 2) }
  }

  private var note: [Text] {
    var lines = Text.lines(of: first.note)
    if !lines.isEmpty {
      lines[lines.count - 1] += "\""
    }
    return lines.enumerated().map { ($0 == 0 ? "\"" : " ") + $1 }
  }

  private var remarks: [Text] {
    let reason: [Text] = first.reason.map { ["\("reason:", .faint) \($0)"] } ?? []
    return reason + said("win:", \.wins, .green) + said("learned:", \.learnings, .cyan)
      + circumstances
  }

  private func said(_ name: String, _ part: KeyPath<Event, [String]>, _ style: Style) -> [Text] {
    var told: Set<String> = []
    return events.flatMap { $0[keyPath: part] }.filter { told.insert($0).inserted }
      .map { "\(name, style) \($0)" }
  }

  private var circumstances: [Text] {
    var parts: [String] = []
    if let proposal = first.via.proposal { parts.append("agreed in proposal \(proposal)") }
    if !first.approvedBy.isEmpty { parts.append("approved by \(names(first.approvedBy))") }
    if !first.coAuthors.isEmpty { parts.append("together with \(names(first.coAuthors))") }
    if let reverted = first.reverts { parts.append("takes back \(reverted.prefix(7))") }
    let told = parts.isEmpty ? [] : [Text(parts.joined(separator: ", "), .faint)]
    return told + gaps.map { Text($0, .faint) }
  }

  private var gaps: [String] {
    var told: Set<Reference> = []
    return events.compactMap(\.gap).filter { told.insert($0.plan).inserted }
      .map { $0.sentence(until: day) }
  }

  private func names(_ authors: [Author]) -> String {
    authors.map(\.displayName).joined(separator: ", ")
  }
}
