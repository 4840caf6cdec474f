import History
import Model

/// What is due, as a calendar that other programs subscribe to (RFC 5545).
///
/// Each key result has one event with one UID for ever, so its next check-in moves the event.
struct DueCalendar {
  let list: DueList

  var text: String {
    (["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//okr//okr \(OKR.version)//EN"]
      + ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(name))"]
      + list.entries.flatMap(event) + ["END:VCALENDAR"])
      .map { folded($0) + "\r\n" }.joined()
  }

  private var name: String {
    list.settings.organisation.isEmpty
      ? "Check-ins" : "Check-ins, \(list.settings.organisation)"
  }

  /// An overdue check-in stands on today, where it is seen.
  private func event(_ entry: DueList.Entry) -> [String] {
    let checkIn = entry.checkIn
    let people = entry.people.map(list.settings.displayName).joined(separator: ", ")
    let facts = [
      people.isEmpty ? nil : "Asked: \(people)", checkIn.isOverdue ? entry.moment : nil,
      "okr checkin \(checkIn.reference)",
    ]
    let description = facts.compactMap(\.self).joined(separator: "\n")
    return [
      "BEGIN:VEVENT", "UID:\(checkIn.reference)@okr", "DTSTAMP:\(compact(list.day))T000000Z",
      "DTSTART;VALUE=DATE:\(compact(max(checkIn.due, list.day)))",
      "SUMMARY:\(escaped("Check in: \(checkIn.title)"))",
      "DESCRIPTION:\(escaped(description))",
      "CATEGORIES:\(escaped(list.settings.name(of: checkIn.reference.team)))",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private func compact(_ day: Day) -> String { day.description.replacing("-", with: "") }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\u{0}"..<"\u{20}", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Lines of at most 75 octets, the later ones begun by a space; no character is broken.
  private func folded(_ line: String) -> String {
    var folded = ""
    var room = 75
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        folded += "\r\n "
        room = 74
      }
      folded.unicodeScalars.append(scalar)
      room -= size
    }
    return folded
  }
}
