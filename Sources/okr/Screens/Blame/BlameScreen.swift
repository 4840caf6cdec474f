import History
import Model
import Terminal

/// Who last changed each field, when, in which commit, and why.
struct BlameScreen: Screen {
  let reference: Reference
  let title: String
  let blame: Blame
  /// The day that counts as today.
  let today: Day
  /// The commit that was read; nil for the work tree.
  let revision: String?

  func lines(for appearance: Appearance) -> [Text] {
    var table = Table([
      .init("field"), .init("value", minimum: 14), .init("when"), .init("who", maximum: 16),
      .init("commit", priority: 1), .init("why", minimum: 14, priority: 2),
    ])
    for line in blame.lines { add(line, to: &table) }
    let heading = Text.ends(
      Text(title, .strong), Text(reference.description, .faint), width: appearance.width)
    return heading + [""] + table.lines(for: appearance)
  }

  private func add(_ line: Blame.Line, to table: inout Table) {
    let value = Text(line.brief)
    guard let event = line.event else {
      return table.add([Text(line.name), value, Text("not committed", .yellow)], spans: [2: 4])
    }
    table.add([
      Text(line.name), value, Text(event.time.day.short(in: today.civil.year)),
      Text(event.author.displayName), Text(String(event.commit.prefix(7)), .faint),
      Text(why(event), .faint),
    ])
  }

  /// The reason, else how it was agreed, else the first line of what was said.
  private func why(_ event: Event) -> String {
    if let reason = event.reason { return reason }
    if let proposal = event.via.proposal { return "proposal \(proposal)" }
    return event.note.split(separator: "\n").first.map(String.init) ?? ""
  }

  var json: Value {
    [
      "ref": .text(reference.description), "title": .text(title), "revision": .optional(revision),
      "fields": .list(blame.lines.map(\.json)),
    ]
  }
}

extension Blame.Line {
  /// A milestone by its id alone.
  fileprivate var name: String { field.split(separator: "/").last.map(String.init) ?? field }

  /// `2026-02-26 09:00` of a moment.
  fileprivate var brief: String {
    guard field == "checked", let text = value.scalarText, Instant(text) != nil else {
      return value.brief
    }
    return String(text.prefix(16)).replacing("T", with: " ")
  }

  fileprivate var json: Value {
    [
      "field": .text(field), "value": value, "commit": .optional(event?.commit),
      "time": .optional(event?.time.description), "author": event?.author.value ?? .null,
      "kind": .optional(event?.kind.rawValue), "note": .optional(event.flatMap(\.spoken)),
      "reason": .optional(event?.reason),
      "via": event.map { $0.via == .direct ? "direct" : "proposal" } ?? .null,
      "proposal": .optional(event?.via.proposal),
    ]
  }
}

extension Event {
  fileprivate var spoken: String? { note.isEmpty ? nil : note }
}

extension Value {
  /// In one line: a list with commas, of a map its title or its parts.
  fileprivate var brief: String {
    switch self {
    case .list(let items): items.map(\.brief).joined(separator: ", ")
    case .map(let entries):
      if let title = self["title"]?.scalarText {
        self["done"]?.scalarText.map { "\(title), done \($0)" } ?? title
      } else {
        entries.map { "\($0.key) \($0.value.brief)" }.joined(separator: ", ")
      }
    default: scalarText ?? ""
    }
  }
}
