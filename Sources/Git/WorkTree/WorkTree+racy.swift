import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension WorkTree {
  /// Has git look into the files that were edited in the second in which the index was written.
  ///
  /// git takes a file for untouched whose size and time, in seconds, are those of the index, unless the index is no
  /// younger. Writing it makes it younger, so the edit would go unseen: git then notes the size as 0, and so do we.
  /// libgit2 counts nanoseconds and sees no need.
  func markRacyEntries() throws(GitError) {
    guard let path = unsafe git_index_path(index.pointer).map({ unsafe String(cString: $0) }),
      let written = FileStatus(path: path)?.modified.tv_sec
    else { return }
    for position in 0..<(unsafe git_index_entrycount(index.pointer)) {
      guard let entry = unsafe git_index_get_byindex(index.pointer, position) else { continue }
      var marked = unsafe entry.pointee
      guard unsafe Int(marked.mtime.seconds) >= written, unsafe marked.file_size != 0 else {
        continue
      }
      let path = unsafe String(cString: marked.path)
      let content = unsafe TreeChange.Content(
        blob: ObjectID(marked.id), kind: TreeEntry.Kind(mode: marked.mode))
      guard try fileDifference(at: path, from: content, in: nil) == .modified else { continue }
      unsafe marked.file_size = 0
      try unsafe check("stage '\(path)'", git_index_add(index.pointer, &marked))
    }
  }
}
