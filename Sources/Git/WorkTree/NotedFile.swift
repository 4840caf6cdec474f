import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the index has at a path, and the size and times that the file had when it was put there.
struct NotedFile {
  let path: String
  let content: TreeChange.Content
  /// Whether a sparse check-out leaves the file out.
  let isLeftOut: Bool
  private let size: UInt32
  private let inode: UInt32
  private let modified: git_index_time
  private let changed: git_index_time

  init(_ entry: git_index_entry) {
    path = unsafe String(cString: entry.path)
    content = unsafe TreeChange.Content(
      blob: ObjectID(entry.id), kind: TreeEntry.Kind(mode: entry.mode))
    isLeftOut =
      unsafe UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0
    unsafe (size, inode) = (entry.file_size, entry.ino)
    unsafe (modified, changed) = (entry.mtime, entry.ctime)
  }

  /// Whether a file is as it was noted, and was so before the index was written: in the same moment
  /// it may have been edited once more.
  func describes(_ file: FileStatus, before written: timespec) -> Bool {
    var entry = unsafe git_index_entry()
    unsafe entry.fill(from: file)
    let time = file.modified
    let isOlder = (time.tv_sec, time.tv_nsec) < (written.tv_sec, written.tv_nsec)
    let isSame = unsafe size == entry.file_size && inode == entry.ino
    let hasTimes = unsafe modified.agrees(with: entry.mtime) && changed.agrees(with: entry.ctime)
    let kind: FileStatus.Kind = content.kind == .executable ? .executable : .file
    return isOlder && isSame && hasTimes && file.kind == kind
  }
}

extension git_index_time {
  /// Without nanoseconds it is of a git that doesn't count them.
  fileprivate func agrees(with other: git_index_time) -> Bool {
    seconds == other.seconds && (nanoseconds == 0 || nanoseconds == other.nanoseconds)
  }
}
