internal import Model

/// One line of a commit message's last paragraph, `Win: drop-offs halved`.
package struct Trailer: Sendable, Hashable {
  package let key: Key
  /// One line; a value folded over several lines is joined by spaces.
  package let value: String

  package init(_ key: Key, _ value: String) {
    self.key = key
    self.value = value.singleSpaced
  }

  /// The name before the colon; upper and lower case don't matter, as in git.
  package struct Key: Sendable, Hashable, CustomStringConvertible {
    /// As written.
    package let description: String

    /// What counts: keys are compared more often than they are made.
    private let name: String

    package init(_ name: String) {
      description = name
      self.name = name.lowercased()
    }

    package static let keyResult = Key("Key-Result")
    package static let win = Key("Win")
    package static let learning = Key("Learning")
    package static let reason = Key("Reason")
    package static let measuredFrom = Key("Measured-from")
    package static let proposal = Key("Proposal")
    package static let proposedBy = Key("Proposed-by")
    package static let approvedBy = Key("Approved-by")
    package static let changesRequestedBy = Key("Changes-requested-by")
    package static let selfApproved = Key("Self-approved")
    package static let coAuthoredBy = Key("Co-authored-by")
    package static let fixesDeployment = Key("Fixes-Deployment")
    package static let talk = Key("Talk")
    package static let tree = Key("Tree")
    package static let on = Key("On")
    /// The command, where a message has nothing else to say.
    package static let okr = Key("Okr")

    package static func == (left: Key, right: Key) -> Bool {
      left.name == right.name
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }
}

extension Trailer: CustomStringConvertible {
  package var description: String { value.isEmpty ? "\(key):" : "\(key): \(value)" }
}
