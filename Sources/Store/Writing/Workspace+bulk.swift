import Git

extension Workspace {
  /// Makes a repository and performs much in it: all of it is on the disk when this returns, nothing
  /// need be before. Not for a repository that somebody else may know.
  package static func inBulk<Result>(_ body: () throws -> Result) throws -> Result {
    try Repository.inBulk(body)
  }
}
