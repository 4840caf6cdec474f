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
      .init("field", minimum: 6), .init("value", minimum: 8, wraps: true), .init("when"),
      .init("who", minimum: 6, maximum: 16),
      .init("commit", priority: 1),
    ])
    for line in blame.lines { add(line, to: &table) }
    let heading = Text.ends(
      Text(title, .strong), Text(reference.description, .faint), width: appearance.width)
    let sections = [heading, table.lines(for: appearance), reasons(width: appearance.width)]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func add(_ line: Blame.Line, to table: inout Table) {
    let value = Text(line.brief)
    guard let event = line.event else {
      let remark =
        line.isCommitted ? Text("before this clone", .faint) : Text("not committed", .yellow)
      return table.add([Text(line.name), value, remark], spans: [2: 3])
    }
    table.add([
      Text(line.name), value, Text(event.time.day.short(in: today.civil.year)),
      Text(event.author.displayName), Text(String(event.commit.prefix(7)), .faint),
    ])
  }

  /// Why, once for each commit that says so.
  private func reasons(width: Int) -> [Text] {
    var told: Set<String> = []
    return blame.lines.compactMap(\.event).filter { told.insert($0.commit).inserted }
      .sorted { $0.time > $1.time }
      .flatMap { event in
        why(event).isEmpty
          ? []
          : Text(String(event.commit.prefix(7)), .faint)
            .beside(why(event).flatMap { $0.wrapped(to: width - 9) }, at: 9)
      }
  }

  private func why(_ event: Event) -> [Text] {
    let proposal: [Text] = event.via.proposal.map { ["agreed in proposal \($0)"] } ?? []
    let reason: [Text] = event.reason.map { ["\("reason:", .faint) \($0)"] } ?? []
    return proposal + reason + Text.lines(of: event.note)
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
      "field": .text(field), "value": value, "committed": .flag(isCommitted),
      "commit": .optional(event?.commit),
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
