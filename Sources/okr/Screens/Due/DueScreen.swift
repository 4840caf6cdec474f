import History
import Model
import Terminal

/// Whose check-ins are due or overdue, person by person.
struct DueScreen: Screen {
  let list: DueList

  var json: Value { list.json }

  func lines(for appearance: Appearance) -> [Text] {
    guard !list.entries.isEmpty else { return ["no check-in is due"] }
    var table = DueTable(settings: list.settings)
    for (index, group) in list.byPerson.enumerated() {
      if index > 0 { table.addSpace() }
      table.add(title: group.name ?? "nobody is named")
      for entry in group.entries { table.add(entry, year: list.day.civil.year) }
    }
    return Text.ends(
      Text("Check-ins due", .strong), counts(appearance), width: appearance.width) + [""]
      + table.lines(for: appearance)
  }

  private func counts(_ appearance: Appearance) -> Text {
    let overdue = list.entries.count { $0.checkIn.isOverdue }
    let today = list.entries.count { $0.checkIn.daysLate == 0 }
    let parts = [
      overdue == 0 ? nil : Text("\(overdue) overdue", .magenta),
      today == 0 ? nil : Text("\(today) due today", .yellow),
    ]
    return parts.compactMap(\.self).joined(separator: Text(" \(appearance[.dot]) ", .faint))
  }
}

/// Check-ins that are due, a line each.
struct DueTable {
  let settings: Settings
  private var table = Table([
    .init(minimum: 20, wraps: true), .init(minimum: 8, maximum: 20, wraps: true, priority: 1),
    .init(),
    .init(priority: 2),
  ])

  init(settings: Settings) { self.settings = settings }

  mutating func addSpace() { table.add([]) }

  mutating func add(title: String) {
    table.add([Text(title, .strong)], spans: [0: 4])
  }

  mutating func add(_ entry: DueList.Entry, year: Int) {
    let checkIn = entry.checkIn
    let style: Style = checkIn.isOverdue ? .magenta : checkIn.daysLate == 0 ? .yellow : .plain
    let last = checkIn.last.map { "last \($0.day.short(in: year))" } ?? "no check-in yet"
    table.add(
      [
        Text(checkIn.title), Text(settings.name(of: checkIn.reference.team), .faint),
        Text(entry.moment, style), Text(last, .faint),
      ], indent: 2)
  }

  func lines(for appearance: Appearance) -> [Text] { table.lines(for: appearance) }
}
