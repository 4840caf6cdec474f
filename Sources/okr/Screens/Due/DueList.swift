import History
import Model
import Store

/// The check-ins that are asked for, of all running cycles, and of whom.
struct DueList {
  let day: Day
  let settings: Settings
  let cycles: [Cycle]
  /// The latest first.
  let entries: [Entry]

  struct Entry {
    let checkIn: DueCheckIn
    /// Who is asked: the owner, or where nobody is named the leads of the team. May be empty.
    let people: [String]
  }

  /// - Parameter days: how far to look ahead; nil to each cycle's end.
  init(_ pasts: [CycleHistory], settings: Settings, on day: Day, within days: Int?) {
    self.day = day
    self.settings = settings
    cycles = pasts.map(\.cycle)
    entries = pasts.flatMap { past in
      past.dueCheckIns(within: days ?? max(0, past.cycle.ends - day)).map { checkIn in
        let leads = settings.teams[checkIn.reference.team]?.leads ?? []
        return Entry(checkIn: checkIn, people: checkIn.owner.map { [$0] } ?? leads)
      }
    }.sorted {
      ($0.checkIn.due, $0.checkIn.reference) < ($1.checkIn.due, $1.checkIn.reference)
    }
  }

  private init(_ list: DueList, _ entries: [Entry]) {
    day = list.day
    settings = list.settings
    cycles = list.cycles
    self.entries = entries
  }

  /// Only what is asked of somebody with one of these names.
  func asked(of names: [String]) -> DueList {
    DueList(
      self,
      entries.filter { entry in
        entry.people.contains { person in
          names.contains { settings.isSamePerson($0, person) }
        }
      })
  }

  /// By person, who has waited longest first; where nobody is named, last.
  var byPerson: [(name: String?, entries: [Entry])] {
    var groups: [(name: String?, entries: [Entry])] = []
    for entry in entries {
      let name = entry.people.first.map(settings.displayName)
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].entries.append(entry)
      } else {
        groups.append((name, [entry]))
      }
    }
    return groups.filter { $0.name != nil } + groups.filter { $0.name == nil }
  }

  var json: Value {
    [
      "as_of": .text(day.description), "cycles": .list(cycles.map { .text($0.id) }),
      "due": .list(entries.map(\.json)),
    ]
  }
}

extension DueList.Entry {
  var json: Value {
    guard case .map(let entries) = checkIn.value else { return checkIn.value }
    return .map(entries + [Value.Entry("asked", .list(people.map(Value.text)))])
  }

  /// `12 days late`, `due today`, `due in 3 days`.
  var moment: String {
    if checkIn.isOverdue { return "\(checkIn.daysLate.days) late" }
    return checkIn.daysLate == 0 ? "due today" : "due in \((-checkIn.daysLate).days)"
  }
}

extension View {
  /// What is due in the cycle asked for, else in all that run today.
  func dueList(within days: Int?) throws -> DueList {
    let running = version.cycles.values.filter { $0.state == .active && $0.contains(today) }
      .sorted { ($0.length, $0.id) < ($1.length, $1.id) }
    let cycles = try wantedCycle.map { [try version.cycle($0)] } ?? running
    return DueList(
      try cycles.map { try past(of: $0) }, settings: settings, on: today, within: days)
  }
}
