import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the index has at a path.
struct StagedEntry {
  let content: TreeChange.Content
  /// Whether a sparse check-out leaves the file out.
  let isLeftOut: Bool
}

extension git_index_entry {
  /// By these git sees that a file was not touched, without reading it.
  mutating func fill(from file: FileStatus) {
    let (modified, changed) = (file.modified, file.changed)
    unsafe mtime = git_index_time(
      seconds: Int32(truncatingIfNeeded: modified.tv_sec), nanoseconds: UInt32(modified.tv_nsec))
    unsafe ctime = git_index_time(
      seconds: Int32(truncatingIfNeeded: changed.tv_sec), nanoseconds: UInt32(changed.tv_nsec))
    unsafe dev = UInt32(truncatingIfNeeded: file.raw.st_dev)
    unsafe ino = UInt32(truncatingIfNeeded: file.raw.st_ino)
    unsafe uid = file.raw.st_uid
    unsafe gid = file.raw.st_gid
    unsafe file_size = UInt32(truncatingIfNeeded: file.raw.st_size)
  }
}
