/// How a path of the work tree and of the index stands to a tree, usually that of the last commit.
package struct PathStatus: Hashable, Sendable {
  package enum Difference: Hashable, Sendable {
    case none
    case added
    case modified
    case removed
    /// In the index: a merge left several versions. In the work tree: something stands there that is no file, or a
    /// symbolic link stands in the place of a folder above it.
    case conflicted
  }

  package let path: String
  /// Between the tree and the index.
  package let staged: Difference
  /// Between the tree and the file.
  package let file: Difference
  /// What the index has there; nil where nothing or several versions.
  package let inIndex: TreeChange.Content?

  package var isClean: Bool { staged == .none && file == .none }

  package init(
    path: String, staged: Difference, file: Difference, inIndex: TreeChange.Content?
  ) {
    self.path = path
    self.staged = staged
    self.file = file
    self.inIndex = inIndex
  }
}

extension PathStatus.Difference {
  /// Between what was and what is.
  init(_ old: TreeChange.Content?, _ new: TreeChange.Content?) {
    switch (old, new) {
    case (nil, nil): self = .none
    case (nil, _): self = .added
    case (_, nil): self = .removed
    case (let old, let new): self = old == new ? .none : .modified
    }
  }
}
