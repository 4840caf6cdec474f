package struct Commit: Hashable, Sendable {
  package let id: ObjectID
  package let tree: ObjectID
  /// None for a first commit; several for a merge.
  package let parents: [ObjectID]
  package let author: Signature
  package let committer: Signature
  /// Bytes that aren't text in the encoding the commit names are replaced.
  package let message: String

  var withoutParents: Commit {
    Commit(
      id: id, tree: tree, parents: [], author: author, committer: committer, message: message)
  }

  /// The first line that isn't blank.
  package var summary: String {
    let line = message.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
    return line.map(String.init) ?? ""
  }
}
