import History
import Model
import Store

/// Which events `log` tells.
struct LogFilter {
  var kinds: Set<Change.Kind> = []
  var since: Day?
  var until: Day?
  var author: String?
  var text: String?
  let settings: Settings

  init(settings: Settings) { self.settings = settings }

  /// Whether it leaves nothing out.
  var takesAll: Bool {
    kinds.isEmpty && since == nil && until == nil && author == nil && text == nil
  }

  func takes(_ event: Event) -> Bool {
    if !kinds.isEmpty, !kinds.contains(event.kind) { return false }
    if let since, event.time.day < since { return false }
    if let until, event.time.day > until { return false }
    if let author, !(event.coAuthors + [event.author]).contains(where: { isNamed($0, author) }) {
      return false
    }
    if let text { return says(event, text.lowercased()) }
    return true
  }

  private func isNamed(_ author: Author, _ text: String) -> Bool {
    settings.isSamePerson(text, author.email)
      || author.description.lowercased().hasWord(beginning: text.lowercased())
  }

  /// Whether somebody said it, or it is in the words of the change.
  private func says(_ event: Event, _ text: String) -> Bool {
    ([event.note, event.reason ?? "", event.change.sentence()] + event.wins + event.learnings)
      .contains { $0.lowercased().contains(text) }
  }

  /// The kinds that a name means: one, or all of a group.
  ///
  /// - Throws: `Refusal` that names the nearest.
  static func kinds(_ text: String) throws -> [Change.Kind] {
    let name = text.lowercased().replacing("-", with: "_")
    if let kind = Change.Kind(rawValue: name) { return [kind] }
    if let group = groups.first(where: { $0.name == name }) { return group.kinds }
    let names = groups.map(\.name) + Change.Kind.allCases.map(\.rawValue)
    let near = Nearest.names(to: name, among: names.map { ($0, $0) })
    throw Refusal(
      .usage, "no kind of event '\(text)'",
      hint: near.isEmpty
        ? "there are: " + names.joined(separator: ", ")
        : "did you mean " + near.joined(separator: " or ") + "?")
  }

  /// What people ask for together.
  private static let groups: [(name: String, kinds: [Change.Kind])] = [
    ("check_in", Change.Kind.allCases.filter(\.isCheckIn)),
    ("measure", [.measureChanged, .baselined]),
    (
      "scope",
      [
        .objectiveAdded, .objectiveRemoved, .keyResultAdded, .keyResultRemoved, .dropped,
        .reinstated,
      ]
    ),
    ("place", [.moved, .renamed]),
  ]
}

extension String {
  /// Whether it has the text where a word begins.
  fileprivate func hasWord(beginning text: String) -> Bool {
    guard !text.isEmpty else { return true }
    return ranges(of: text).contains { range in
      guard range.lowerBound > startIndex else { return true }
      let before = self[index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber
    }
  }
}
