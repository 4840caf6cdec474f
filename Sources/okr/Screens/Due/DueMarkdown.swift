import History
import Model

/// What is due, as a message for a chat.
struct DueMarkdown {
  let list: DueList

  var text: String {
    guard !list.entries.isEmpty else { return "No check-in is due.\n" }
    let groups = list.byPerson.map { group in
      "**\(escaped(group.name ?? "Nobody is named"))**\n" + group.entries.map(line).joined()
    }
    return "### Check-ins due, \(list.day)\n\n" + groups.joined(separator: "\n")
  }

  private func line(_ entry: DueList.Entry) -> String {
    let checkIn = entry.checkIn
    let last = checkIn.last.map { ", last on \($0.day.short(in: list.day.civil.year))" } ?? ""
    let team = list.settings.name(of: checkIn.reference.team)
    return "- \(escaped(checkIn.title)) (\(escaped(team))): \(entry.moment)\(last)\n"
  }

  /// What people wrote on one line, with nothing in it that Markdown would obey.
  private func escaped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.reduce(into: "") { result, character in
      if "\\`*_[]<>".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
