package import Model

/// Something that stood in a key result's way for a while.
package struct Blocker: Sendable, Equatable {
  package internal(set) var reference: Reference
  package let text: String
  package let from: Day
  /// The day it was out of the way, or was named anew; nil while it is there.
  package internal(set) var to: Day?
  /// Whether it was there before the history that is known begins, so that `from` only says by when.
  package internal(set) var isOlder = false

  /// How many days it was there, by `day` where it still is.
  package func days(until day: Day) -> Int { max(0, min(to ?? day, day) - from) }

  /// As the retrospective's JSON has it.
  package func value(until day: Day) -> Value {
    [
      "ref": .text(reference.description), "text": .text(text),
      "from": .optional(isOlder ? nil : from.description), "to": .optional(to?.description),
      "days": .optional(isOlder ? nil : Double(days(until: day))),
    ]
  }
}
