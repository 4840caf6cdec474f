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
    author.description.lowercased().contains(text.lowercased())
      || settings.isSamePerson(text, author.email)
  }

  /// Whether somebody said it, or it is in the words of the change.
  private func says(_ event: Event, _ text: String) -> Bool {
    ([event.note, event.reason ?? "", event.change.sentence()] + event.wins + event.learnings)
      .contains { $0.lowercased().contains(text) }
  }

  /// The kind of that name.
  ///
  /// - Throws: `Refusal` that names the nearest.
  static func kind(_ text: String) throws -> Change.Kind {
    let name = text.lowercased().replacing("-", with: "_")
    if let kind = Change.Kind(rawValue: name) { return kind }
    let names = Change.Kind.allCases.map(\.rawValue)
    let near = Nearest.names(to: name, among: names.map { ($0, $0) })
    throw Refusal(
      .usage, "no kind of event '\(text)'",
      hint: near.isEmpty
        ? "there are: " + names.joined(separator: ", ")
        : "did you mean " + near.joined(separator: " or ") + "?")
  }
}
