package import Format
package import History

/// A commit that isn't made yet: what it changes in which files, and what it says.
package struct Draft {
  /// What happens to one file, kept as edits so that it can be done again on another version of it.
  package enum FileChange {
    /// Exact edits of a file that is there.
    case edit([Edit])
    /// A new file with this text; refused where the file is there already.
    case create(String)
    /// The file's text whatever it was; `over` is what lies in the work tree and is meant to go.
    case replace(String, over: [UInt8]? = nil)
    /// The file goes to another path with the same text, but for the line that names its schema.
    case move(to: String)
  }

  package var message: Message
  /// By path from the repository's root, in the order they are to be done.
  package var changes: [(path: String, change: FileChange)]
  /// The cycle it writes to; nil for settings.
  package var cycle: String?
  /// What is to be known beside the commit.
  package var remarks: [String]
  /// The people, by the names that were given, of whom the remarks say that nobody knows them.
  var unknownPeople: [String] = []

  package init(
    message: Message, changes: [(path: String, change: FileChange)], cycle: String? = nil,
    remarks: [String] = []
  ) {
    self.message = message
    self.changes = changes
    self.cycle = cycle
    self.remarks = remarks
  }
}
