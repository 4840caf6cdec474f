internal import Model

/// What a commit says: a subject, a note, and trailers.
///
/// ```text
/// check-in: checkout p99 540 ms (52%)
///
/// Edge tokenisation now carries a third of the traffic.
///
/// Key-Result: 2026-q1/engineering/checkout:instant-pay/p99
/// Win: drop-offs halved for returning shoppers
/// ```
package struct Message: Sendable, Hashable {
  /// One line.
  package let subject: String
  /// The paragraphs between subject and trailers, without blank lines around them; often empty.
  package let note: String
  /// In the message's order.
  package let trailers: [Trailer]

  /// Line breaks in the subject become spaces; blank lines around the note go.
  package init(subject: String, note: String = "", trailers: [Trailer] = []) {
    self.init(subject: subject, lines: Message.lines(of: note).trimmed, trailers: trailers)
  }

  /// - Parameter lines: the note's, without blank ones around them.
  init(subject: String, lines: ArraySlice<Substring>, trailers: [Trailer]) {
    self.subject = subject.singleSpaced
    note = lines.joined(separator: "\n")
    self.trailers = trailers
  }

  /// The message as git stores it, ending in a line break.
  ///
  /// Reading it back gives an equal message, whatever the note looks like, as long as there is a
  /// subject: trailers stand in a paragraph of their own. A note that would itself be taken for
  /// trailers gets an `Okr:` trailer after it where there is no other.
  package var text: String {
    let body = [subject, note].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    if trailers.isEmpty {
      guard !note.isEmpty, Message(parsing: body).note != note else { return body }
      return body + "\n\(Trailer(.okr, "note"))\n"
    }
    return body + "\n" + trailers.map { "\($0)\n" }.joined()
  }

  /// The values of all trailers of one name, in order.
  package func values(of key: Trailer.Key) -> [String] {
    trailers.filter { $0.key == key }.map(\.value)
  }

  /// The value of the last trailer of a name: a later one corrects an earlier one.
  package func value(of key: Trailer.Key) -> String? { trailers.last { $0.key == key }?.value }
}
