import Clibgit2

extension Repository {
  /// Puts everything that references lead to into one pack, and takes away the loose objects that are
  /// in it then: a tenth of the room, and read without opening a file for each.
  ///
  /// What nothing leads to goes, too: only for a repository that nobody else is writing to.
  ///
  /// Wraps `git_packbuilder_insert_walk` and `git_packbuilder_write`.
  package func pack() throws(GitError) {
    let operation = "pack the repository"
    let builder = try unsafe Handle(operation, free: git_packbuilder_free) {
      unsafe git_packbuilder_new(&$0, handle.pointer)
    }
    let walk = try unsafe Handle(operation, free: git_revwalk_free) {
      unsafe git_revwalk_new(&$0, handle.pointer)
    }
    for reference in try references(under: "refs/") {
      // An annotated tag is an object of its own, beside the commit that the walk begins at.
      var target = reference.target.raw
      try unsafe check(operation, git_packbuilder_insert(builder.pointer, &target, nil))
      var commit = try peeled(reference.target, named: reference.name).raw
      try unsafe check(operation, git_revwalk_push(walk.pointer, &commit))
    }
    try unsafe check(operation, git_packbuilder_insert_walk(builder.pointer, walk.pointer))
    try unsafe check(operation, git_packbuilder_write(builder.pointer, nil, 0, nil, nil))
    try unsafe check(operation, git_odb_refresh(objects.pointer))
    try removeLooseObjects()
  }

  /// Takes away loose objects: what is worth keeping is packed.
  private func removeLooseObjects() throws(GitError) {
    let place = commonDirectory + "objects"
    do throws(SystemError) {
      let folder = try Folder(path: place)
      for name in try folder.names() where name.utf8.count == 2 {
        let inner = try Folder(name, in: folder, creating: false)
        for object in try inner.names() { try inner.remove(object) }
        _ = folder.removeEmptyFolder(name)
      }
    } catch {
      throw GitError("tidy up the repository", error, path: place)
    }
  }
}
