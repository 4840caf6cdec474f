/// What became of one file between two trees.
package struct FileChange: Hashable, Sendable {
  package struct Version: Hashable, Sendable {
    package let blob: ObjectID
    package let kind: TreeEntry.Kind

    package init(blob: ObjectID, kind: TreeEntry.Kind = .file) {
      self.blob = blob
      self.kind = kind
    }
  }

  package let path: String
  /// Nil where it was added.
  package let old: Version?
  /// Nil where it was deleted.
  package let new: Version?
  /// False where the path is no UTF-8: bytes of it are replaced.
  package let isPathExact: Bool

  package init(path: String, old: Version?, new: Version?, isPathExact: Bool = true) {
    self.path = path
    self.old = old
    self.new = new
    self.isPathExact = isPathExact
  }
}
