package import Model

/// A win or a learning that somebody put into a commit.
package struct Saying: Sendable, Equatable {
  package let text: String
  /// What it was said of.
  package internal(set) var references: [Reference]
  package let time: Instant
  package let commit: String

  package var value: Value {
    [
      "text": .text(text), "refs": .list(references.map { .text($0.description) }),
      "time": .text(time.description), "commit": .text(commit),
    ]
  }

  /// What `events` say, each thing once a commit, in order of time.
  static func all(in events: [Event], _ part: (Event) -> [String]) -> [Saying] {
    var sayings: [Saying] = []
    var places: [String: [String: Int]] = [:]
    for event in events {
      for text in part(event) {
        let reference = event.reference.map { [$0] } ?? []
        if let place = places[event.commit]?[text] {
          sayings[place].references += reference
        } else {
          places[event.commit, default: [:]][text] = sayings.count
          sayings.append(
            Saying(text: text, references: reference, time: event.time, commit: event.commit))
        }
      }
    }
    for place in sayings.indices { sayings[place].references = sayings[place].references.uniqued() }
    return sayings.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    .map(\.element)
  }
}
