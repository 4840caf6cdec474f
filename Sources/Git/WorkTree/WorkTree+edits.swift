import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension WorkTree {
  /// Returns the paths in a folder where files, index and the last commit don't agree, new files among them.
  ///
  /// As git does it, a file that has the size and the times that the index noted isn't read, unless it may have been
  /// written in the moment in which the index was.
  package func editedPaths(in folder: String) throws(GitError) -> [String] {
    try readIndex()
    var committed: [String: TreeChange.Content] = [:]
    if let commit = try repository.head.commit,
      let entry = try repository.entry(at: folder, inTree: repository.commit(commit).tree)
    {
      try collectFiles(of: entry.id, in: folder, &committed)
    }
    let written = unsafe git_index_path(index.pointer).map { unsafe String(cString: $0) }
      .flatMap { FileStatus(path: $0)?.modified }
    var edited: [String] = []
    var known: Set<String> = []
    for file in notedFiles(in: folder) {
      known.insert(file.path)
      let isCommitted = committed.removeValue(forKey: file.path) == file.content
      let isUntouched = try isUntouched(file, indexWritten: written)
      if !isCommitted || !isUntouched { edited.append(file.path) }
    }
    edited += committed.keys
    try collectNewFiles(in: folder, besides: known, &edited)
    return edited.sorted()
  }

  /// Whether the index has a file as it lies there, or has none where there is none.
  package func isAsStaged(_ path: String) throws(GitError) -> Bool {
    let content = stagedEntry(at: path)?.content
    return try fileDifference(at: path, from: content, in: nil) == .none
  }

  private func collectFiles(
    of tree: ObjectID, in folder: String, _ files: inout [String: TreeChange.Content]
  ) throws(GitError) {
    for entry in try repository.tree(tree) {
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .directory {
        try collectFiles(of: entry.id, in: path, &files)
      } else {
        files[path] = TreeChange.Content(blob: entry.id, kind: entry.kind)
      }
    }
  }

  /// Wraps `git_index_find_prefix`: what is in a folder stands side by side.
  private func notedFiles(in folder: String) -> [NotedFile] {
    let prefix = folder + "/"
    var position = 0
    guard unsafe git_index_find_prefix(&position, index.pointer, prefix) == 0 else {
      git_error_clear()
      return []
    }
    var files: [NotedFile] = []
    while let entry = unsafe git_index_get_byindex(index.pointer, position) {
      let file = unsafe NotedFile(entry.pointee)
      guard file.path.hasPrefix(prefix) else { break }
      files.append(file)
      position += 1
    }
    return files
  }

  private func isUntouched(
    _ noted: NotedFile, indexWritten: timespec?
  ) throws(GitError) -> Bool {
    // What a submodule has checked out is its own affair.
    if noted.content.kind == .submodule { return true }
    guard let file = FileStatus(path: path + noted.path) else { return noted.isLeftOut }
    if let indexWritten, noted.describes(file, before: indexWritten) { return true }
    return try fileDifference(at: noted.path, from: noted.content, in: nil) == .none
  }

  private func collectNewFiles(
    in folder: String, besides known: Set<String>, _ new: inout [String]
  ) throws(GitError) {
    let names = try inFolder(of: folder + "/.", "list '\(folder)'") {
      folder, _ throws(SystemError) in try folder.names()
    }
    for name in names ?? [] {
      let path = "\(folder)/\(name)"
      guard !known.contains(path) else { continue }
      if FileStatus(path: self.path + path)?.kind == .folder {
        try collectNewFiles(in: path, besides: known, &new)
      } else {
        new.append(path)
      }
    }
  }
}
