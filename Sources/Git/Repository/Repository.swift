import Clibgit2

/// A git repository, opened.
///
/// Not to be shared between threads, and no need to: opening one costs a twentieth of a millisecond. Everything it
/// returns is a copy that outlives it.
package final class Repository {
  let handle: Handle
  /// Its object database.
  let objects: Handle
  /// Where history ends, once it has been asked.
  private var knownShallowCommits: Set<ObjectID>?
  /// Objects that the next commit or tag will store.
  var newObjects: [ObjectID: NewObject] = [:]
  /// The trees that were compared last.
  var recentTrees: [ObjectID: [UInt8]] = [:]

  init(_ handle: consuming Handle) throws(GitError) {
    let repository = handle
    let objects = try unsafe Handle("open the object database", free: git_odb_free) {
      unsafe git_repository_odb(&$0, repository.pointer)
    }
    if let file = Library.userConfiguration { try Self.read(file, into: repository) }
    self.handle = repository
    self.objects = objects
  }

  /// Wraps `git_config_add_file_ondisk`.
  private static func read(
    _ file: String, into repository: borrowing Handle
  ) throws(GitError) {
    let pointer = unsafe repository.pointer
    let configuration = try unsafe Handle("read git's configuration", free: git_config_free) {
      unsafe git_repository_config(&$0, pointer)
    }
    try unsafe check(
      "read '\(file)'",
      git_config_add_file_ondisk(
        configuration.pointer, file, GIT_CONFIG_LEVEL_GLOBAL, pointer, 0))
  }

  /// Ends with a slash; nil in a bare repository.
  package var workDirectory: String? {
    unsafe git_repository_workdir(handle.pointer).map { unsafe String(cString: $0) }
  }

  /// What is this work tree's own, `HEAD` and the index among it. Ends with a slash.
  package var gitDirectory: String {
    unsafe String(cString: git_repository_path(handle.pointer))
  }

  /// What all linked work trees share: objects, branches, configuration. Ends with a slash.
  package var commonDirectory: String {
    unsafe String(cString: git_repository_commondir(handle.pointer))
  }

  package var isBare: Bool { unsafe git_repository_is_bare(handle.pointer) == 1 }

  /// Whether history ends before its beginning.
  package var isShallow: Bool { unsafe git_repository_is_shallow(handle.pointer) == 1 }

  /// The commits whose parents are not here.
  package func shallowCommits() throws(GitError) -> Set<ObjectID> {
    if let known = knownShallowCommits { return known }
    var commits: Set<ObjectID> = []
    if isShallow {
      do throws(SystemError) {
        let folder = try Folder(path: commonDirectory)
        let lines = try folder.contents(of: "shallow").split(separator: UInt8(ascii: "\n"))
        commits = Set(lines.compactMap { ObjectID(hex: String(decoding: $0, as: UTF8.self)) })
      } catch {
        throw GitError("read where history ends", error, path: commonDirectory + "shallow")
      }
    }
    knownShallowCommits = commits
    return commits
  }
}

@available(*, unavailable)
extension Repository: Sendable {}
