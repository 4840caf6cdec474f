import History
import Model
import Terminal

/// What a commit did to one objective, key result or plan.
struct ItemChanges {
  let subject: Subject
  private(set) var events: [Event]
  /// How many key results came or went with their objective.
  private var keyResults = 0

  private init(_ event: Event) {
    subject = event.change.subject
    events = [event]
  }

  /// Of the key result at that time.
  var unit: String? { events.first?.unit }

  /// How many events it stands for.
  var count: Int { events.count + keyResults }

  /// By what they are about, in their order; a key result that comes or goes with its objective is
  /// told with it.
  static func grouped(_ events: [Event]) -> [ItemChanges] {
    var groups: [ItemChanges] = []
    var place: [Subject: Int] = [:]
    for event in events {
      let parent = event.reference.map { Subject.item($0.with(objective: $0.objective)) }
      if let parent, let index = place[parent], groups[index].takes(event) {
        groups[index].keyResults += 1
      } else if let index = place[event.change.subject] {
        groups[index].events.append(event)
      } else {
        place[event.change.subject] = groups.count
        groups.append(ItemChanges(event))
      }
    }
    return groups
  }

  private func takes(_ event: Event) -> Bool {
    switch event.kind {
    case .keyResultAdded: events.contains { $0.kind == .objectiveAdded }
    case .keyResultRemoved: events.contains { $0.kind == .objectiveRemoved }
    default: false
    }
  }

  func line(unit: String?, named name: String?, _ appearance: Appearance) -> Text {
    let shown = events.prefix(events.count > 6 ? 4 : 6)
    var parts = shown.map { event in
      let sentence = event.change.sentence(unit: unit, arrow: appearance[.arrow])
      return Text(sentence + remark(on: event), event.change.style)
    }
    if keyResults > 0 { parts.append("with \(keyResults.counted("key result"))") }
    let more = events.count - shown.count
    if more > 0 { parts.append("\("and \(more) more", .faint)") }
    return (name.map { "\($0, .strong)  " } ?? "") + parts.joined(separator: ", ")
  }

  /// A measure is adjusted in a proposal, which is told once for the commit, or directly.
  private func remark(on event: Event) -> String {
    event.kind == .measureChanged && event.via == .direct ? ", directly" : ""
  }
}
