import History
import Model
import Terminal

/// Events, the newest first, those of one commit together.
struct LogScreen: Screen {
  let entries: [LogEntry]
  /// The cycle that needn't be named; nil where every one is.
  let cycle: String?
  /// The first commit that a shallow clone has; nil where all is here.
  let boundary: String?

  func lines(for appearance: Appearance) -> [Text] {
    guard !entries.isEmpty else { return ["nothing happened" as Text] + shallow }
    let list = EntryList(entries, date: \.description) { name(of: $0) }
    return list.lines(for: appearance) + shallow
  }

  private var shallow: [Text] {
    boundary.map { [Text("history before \($0.prefix(7)) is not here", .faint)] } ?? []
  }

  /// As short as it may be typed: `checkout:instant-pay/p99`.
  private func name(of subject: Subject) -> String {
    guard let reference = subject.reference else { return subject.description }
    let item = reference.item.map { ":" + $0 } ?? ""
    let team = reference.objective == nil ? reference.team.description : reference.team.name
    let own = reference.cycle == cycle ? nil : reference.cycle
    return (own.map { $0 + "/" } ?? "") + team + item
  }

  var json: Value {
    [
      "events": .list(entries.flatMap(\.events).map(\.value)),
      "history_before": .optional(boundary),
    ]
  }
}
