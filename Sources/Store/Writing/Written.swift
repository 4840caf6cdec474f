package import Git
package import History
package import Model

/// A commit that was made.
package struct Written {
  package let commit: ObjectID
  /// Forty hexadecimal digits.
  package var id: String { commit.hex }
  package var shortID: String { commit.short }
  package let message: Message
  package let cycle: String?
  /// What it means.
  package let changes: [Change]
  package let settings: Settings
  /// What is to be known beside it.
  package internal(set) var remarks: [String]
  /// The people of whom the remarks say that nobody knows them.
  package internal(set) var unknownPeople: [String] = []
  /// What it was made on top of; nil for the first commit.
  package internal(set) var base: ObjectID?
}

/// What an operation would change.
package struct Preview {
  package let changes: [Change]
  package let settings: Settings
  /// Paths of what would change without changing what any plan says.
  package var otherFiles: [String] = []
  /// What is to be known beside it.
  package var remarks: [String] = []
}
