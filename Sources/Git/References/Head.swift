/// What is checked out.
package enum Head: Hashable, Sendable {
  /// A branch, by its full name (`refs/heads/main`), and its last commit.
  case branch(String, ObjectID)
  /// A branch without a commit yet.
  case unborn(String)
  case detached(ObjectID)

  /// The full name of the branch, born or not.
  package var branch: String? {
    switch self {
    case .branch(let name, _), .unborn(let name): name
    case .detached: nil
    }
  }

  package var commit: ObjectID? {
    switch self {
    case .branch(_, let id), .detached(let id): id
    case .unborn: nil
    }
  }
}
