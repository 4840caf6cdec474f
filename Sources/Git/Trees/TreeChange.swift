/// What is to stand at one path of a tree.
package struct TreeChange: Hashable, Sendable {
  package let path: String
  /// What is put there; nil takes away what stands there, a whole folder too.
  package let content: Content?

  package init(path: String, content: Content?) {
    self.path = path
    self.content = content
  }

  package struct Content: Hashable, Sendable {
    package let blob: ObjectID
    package let kind: TreeEntry.Kind

    package init(blob: ObjectID, kind: TreeEntry.Kind = .file) {
      self.blob = blob
      self.kind = kind
    }
  }

  package static func put(
    _ blob: ObjectID, at path: String, kind: TreeEntry.Kind = .file
  ) -> TreeChange {
    TreeChange(path: path, content: Content(blob: blob, kind: kind))
  }

  /// Nothing being there already is no error.
  package static func remove(_ path: String) -> TreeChange {
    TreeChange(path: path, content: nil)
  }
}
