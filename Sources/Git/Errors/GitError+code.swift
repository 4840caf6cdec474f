extension GitError {
  /// A return code of libgit2's; one that isn't named here is still a value.
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    package static let error = Code(rawValue: -1)
    package static let notFound = Code(rawValue: -3)
    package static let exists = Code(rawValue: -4)
    package static let ambiguous = Code(rawValue: -5)
    package static let bareRepository = Code(rawValue: -8)
    package static let unbornBranch = Code(rawValue: -9)
    package static let notFastForward = Code(rawValue: -11)
    package static let invalidName = Code(rawValue: -12)
    package static let conflict = Code(rawValue: -13)
    package static let locked = Code(rawValue: -14)
    package static let modified = Code(rawValue: -15)
    package static let cannotPeel = Code(rawValue: -19)
    package static let iterationOver = Code(rawValue: -31)
    package static let foreignOwner = Code(rawValue: -36)

    var kind: Kind? {
      switch self {
      case .notFound: .notFound
      case .exists: .alreadyExists
      case .ambiguous: .ambiguous
      case .bareRepository: .bare
      case .unbornBranch: .unborn
      case .invalidName, .cannotPeel: .invalid
      case .locked: .locked
      case .modified: .changed
      case .foreignOwner: .foreignOwner
      default: nil
      }
    }
  }
}
