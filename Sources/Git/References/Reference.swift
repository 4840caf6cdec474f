/// A name for an object: a branch, a tag.
package struct Reference: Hashable, Sendable {
  /// In full: `refs/heads/main`.
  package let name: String
  /// Where it leads in the end; an annotated tag is an object of its own.
  package let target: ObjectID

  package init(name: String, target: ObjectID) {
    self.name = name
    self.target = target
  }
}
