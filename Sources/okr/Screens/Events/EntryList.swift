import Model
import Terminal

/// Commits one below the other: when, who, which, and beside that what they did.
struct EntryList {
  private let entries: [LogEntry]
  private let date: (Day) -> String
  private let name: (Subject) -> String?
  /// The columns that what they did must have to stand beside the rest.
  private let room: Int

  /// - Parameters:
  ///   - date: how days are written.
  ///   - name: what events are about, in words; nil where it goes without saying.
  init(
    _ entries: [LogEntry], room: Int = 48, date: @escaping (Day) -> String,
    naming name: @escaping (Subject) -> String?
  ) {
    self.room = room
    self.entries = entries
    self.date = date
    self.name = name
  }

  func lines(for appearance: Appearance) -> [Text] {
    let dates = entries.map { date($0.day).displayWidth }.max() ?? 0
    let authors = min(16, entries.map(\.author.displayWidth).max() ?? 0)
    return entries.flatMap { entry in
      let author = Text(entry.author).truncated(to: authors, for: appearance)
      let head: Text =
        "\(Text(date(entry.day)).padded(to: dates))  \(author.padded(to: authors))  \(entry.commit, .faint)"
      return lines(of: entry, head, dates: dates, appearance)
    }
  }

  /// Beside the head where there is room or little to say; else below it.
  private func lines(
    of entry: LogEntry, _ head: Text, dates: Int, _ appearance: Appearance
  ) -> [Text] {
    func body(from column: Int) -> [Text] {
      entry.lines(
        width: max(8, appearance.width - column), for: appearance, naming: name)
    }
    let column = head.width + 2
    let beside = body(from: column)
    if beside.count == 1 || appearance.width - column >= room {
      return head.beside(beside, at: column)
    }
    let indent = appearance.width < 60 ? 2 : dates + 2
    return head.wrapped(to: appearance.width) + body(from: indent).map { .spaces(indent) + $0 }
  }
}
