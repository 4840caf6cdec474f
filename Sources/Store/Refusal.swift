/// Why something wasn't done, in words a person can act on. Nothing has changed when one is thrown.
package struct Refusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of trouble it is; commands turn it into an exit status.
  package enum Kind: String, Sendable {
    /// A value or combination that makes no sense.
    case usage
    /// A file that can't be read as what it should be.
    case badData = "bad_data"
    /// Nothing, or more than one thing, goes by that name.
    case notFound = "not_found"
    /// A remote or a source can't be reached.
    case unreachable
    /// The disk or the repository doesn't take it.
    case cannotWrite = "cannot_write"
    /// Somebody else was faster, or uncommitted edits are in the way.
    case inTheWay = "in_the_way"
    /// The rules of who may do what, or of what may be done when.
    case notAllowed = "not_allowed"
  }

  /// One of the things that could have been named.
  package struct Choice: Sendable, Equatable {
    package let name: String
    /// In a few words.
    package let description: String

    package init(_ name: String, _ description: String) {
      self.name = name
      self.description = description
    }
  }

  package var kind: Kind
  /// One line: lower case, no full stop, the bad value in quotes.
  package var message: String
  /// The command, or the step, that mends it.
  package var hint: String?
  /// What could have been named instead, where that is known and not too much.
  package var choices: [Choice]

  package init(_ kind: Kind, _ message: String, hint: String? = nil, choices: [Choice] = []) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.choices = choices
  }

  package var description: String { message }
}
