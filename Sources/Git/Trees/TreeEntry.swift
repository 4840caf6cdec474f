/// One line of a tree: what stands under a name in one folder.
package struct TreeEntry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    case executable
    /// A symbolic link; its blob is the path it leads to.
    case link
    case directory
    /// A commit of another repository.
    case submodule
  }

  /// The last part of the path; bytes that are no UTF-8 are replaced.
  package let name: String
  package let id: ObjectID
  package let kind: Kind
  /// False where the name is no UTF-8, so that it can't be asked for by `name`.
  package let isNameExact: Bool

  package init(name: String, id: ObjectID, kind: Kind, isNameExact: Bool = true) {
    self.name = name
    self.id = id
    self.kind = kind
    self.isNameExact = isNameExact
  }
}

extension TreeEntry.Kind {
  /// The mode's digits as trees have them; trees of old tools have other file modes, too.
  init(mode: UInt32) {
    switch mode & 0o170000 {
    case 0o040000: self = .directory
    case 0o120000: self = .link
    case 0o160000: self = .submodule
    default: self = mode & 0o100 != 0 ? .executable : .file
    }
  }

  var mode: UInt32 {
    switch self {
    case .file: 0o100644
    case .executable: 0o100755
    case .link: 0o120000
    case .directory: 0o040000
    case .submodule: 0o160000
    }
  }
}

extension TreeEntry {
  init(_ entry: RawTree.Entry) {
    let exact = String(validating: entry.name, as: UTF8.self)
    self.init(
      name: exact ?? String(decoding: entry.name, as: UTF8.self), id: entry.id,
      kind: Kind(mode: entry.mode), isNameExact: exact != nil)
  }
}
