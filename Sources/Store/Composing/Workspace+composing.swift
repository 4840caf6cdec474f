import Git
import Model

extension Workspace {
  /// Makes a repository of its own, lets `body` perform much in it, and checks the outcome out.
  ///
  /// Meanwhile it has no work tree that would have to follow each commit, and nothing need be on the
  /// disk before all of it is.
  ///
  /// - Parameter directory: empty, or not there yet; inside of another repository it is one of its own.
  package static func compose(
    at directory: String, organisation: String, environment: [String: String],
    _ body: (Workspace) throws -> Void
  ) throws {
    guard Repository.isVacant(directory) else {
      throw Refusal(
        .cannotWrite, "'\(directory)' isn't an empty folder",
        hint: "name one that is empty or isn't there yet")
    }
    try Repository.inBulk {
      let repository = try Repository.create(at: directory, mainBranch: "main")
      let first = try Workspace(repository, environment: environment)
        .initialise(organisation: organisation)
      try repository.setLocal("core.bare", "true")
      let bare = try Repository.open(at: repository.gitDirectory)
      try body(Workspace(bare, environment: environment))
      try Repository.open(at: repository.gitDirectory).pack()
      try repository.setLocal("core.bare", "false")
      try checkOut(directory, from: first)
    }
  }

  private static func checkOut(_ directory: String, from first: ObjectID?) throws {
    let repository = try Repository.open(at: directory)
    guard let tip = try repository.head.commit else { return }
    let old = try first.map { try repository.commit($0).tree }
    let new = try repository.commit(tip).tree
    let paths = try repository.changedPaths(from: old, to: new).map(\.path)
    try repository.workTree().update(paths, from: old, to: new)
  }
}
