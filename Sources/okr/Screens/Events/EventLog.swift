import History
import Model
import Store

/// The history that `log` tells of: of everything, of a cycle, or of what a reference names.
struct EventLog {
  /// The cycle it is narrowed to, else the current one: the one that goes without saying.
  let cycle: String?
  /// The first commit that a shallow clone has; nil where all is here.
  let boundary: String?

  private let timeline: Timeline
  private let isPart: (Event) -> Bool

  /// - Parameter last: no more events than that are wanted, and no others than the last; nil for all.
  init(of text: String?, in view: View, last: Int? = nil) throws {
    let named = try text.flatMap { try EventLog.reference($0, in: view) }
    // A team goes through all cycles, unless its reference or an option names one.
    let isWhole = named?.objective == nil && !(text ?? "").hasPrefix("\(named?.cycle ?? "")/")
    let narrowed = isWhole ? nil : named?.cycle
    let wanted = try view.wantedCycle.map { try view.version.cycle($0).id }
    let tip = try view.version.commit ?? view.workspace.mainTip()
    let past =
      if let last, text == nil {
        try view.workspace.past(of: wanted, last: last, to: tip)
      } else {
        try view.workspace.past(
          of: wanted ?? narrowed,
          telling: named.map { .plans(of: view.settings.paths(of: $0)) } ?? .everything, to: tip)
      }
    boundary = past.boundary.map { "\($0)" }
    timeline = Timeline(past.revisions)
    guard let text else {
      cycle = try wanted ?? (view.version.cycles.isEmpty ? nil : view.cycle().id)
      isPart = { _ in true }
      return
    }
    let known = try named ?? EventLog.formerName(text, in: timeline, of: view)
    cycle = try wanted ?? known.cycle ?? view.cycle().id
    isPart = EventLog.scope(of: known, in: timeline, settings: view.settings)
  }

  /// All there are, oldest first.
  var events: [Event] { timeline.events.filter(isPart) }

  /// Of the events that `takes` wants, at most `limit`: newest first, by commit.
  func entries(_ takes: (Event) -> Bool, limit: Int) -> [LogEntry] {
    var entries: [LogEntry] = []
    var room = limit
    var rest = timeline.events[...]
    while room > 0, let commit = rest.last?.commit {
      let start = rest.lastIndex { $0.commit != commit }.map { $0 + 1 } ?? rest.startIndex
      let events = rest[start...].filter { isPart($0) && takes($0) }
      rest = rest[..<start]
      guard !events.isEmpty else { continue }
      let shown = Array(events.prefix(room))
      entries.append(LogEntry(events: shown, hidden: events.count - shown.count))
      room -= shown.count
    }
    return entries
  }

  private static func scope(of named: Reference, in timeline: Timeline, settings: Settings)
    -> (Event) -> Bool
  {
    guard named.objective != nil else {
      let teams = Set([named.team] + (settings.teams[named.team]?.formerly ?? []))
      return { event in
        if case .team(let team) = event.change.subject { return teams.contains(team) }
        return [event.reference, event.item].contains {
          $0.map { teams.contains($0.team) } ?? false
        }
      }
    }
    let name = timeline.currentName(of: named)
    return { event in event.item.map(name.contains) ?? false }
  }

  /// What `text` names today; nil where nothing does.
  private static func reference(_ text: String, in view: View) throws -> Reference? {
    do {
      return try view.present(text, [.team, .item])
    } catch let failure as ReferenceLookup.Failure {
      guard case .unknown = failure else { throw failure }
      return nil
    }
  }

  /// What went by that name once: renamed, moved or removed since, or of another cycle.
  ///
  /// - Throws: `ReferenceLookup.Failure` as for any other name where nothing ever did.
  private static func formerName(_ text: String, in timeline: Timeline, of view: View) throws
    -> Reference
  {
    if let found = view.former(text, [.team, .item], in: timeline) { return found }
    return try view.present(text, [.team, .item])
  }
}

extension Settings {
  /// The paths that the team of an item had.
  fileprivate func paths(of item: Reference) -> Set<TeamPath> {
    Set([item.team] + (teams[item.team]?.formerly ?? []))
  }
}
