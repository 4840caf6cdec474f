/// Changes of paths, folder by folder: what happens to one name and to what is below it.
struct FolderChange {
  private(set) var content: TreeChange.Content?
  private(set) var isRemoved = false
  private(set) var children: [[UInt8]: FolderChange] = [:]

  /// A later change of a path wins over an earlier one.
  init(_ changes: [TreeChange]) throws(GitError) {
    for change in changes { try add(change, below: Self.names(of: change.path)[...]) }
  }

  private init() {}

  private mutating func add(
    _ change: TreeChange, below names: ArraySlice<[UInt8]>
  ) throws(GitError) {
    guard let name = names.first else {
      content = change.content
      isRemoved = change.content == nil
      children = [:]
      return
    }
    if content != nil {
      content = nil
      isRemoved = true
    }
    try children[name, default: FolderChange()].add(change, below: names.dropFirst())
  }

  /// - Throws: `.invalid` where git would not check out such a path, or not there.
  private static func names(of path: String) throws(GitError) -> [[UInt8]] {
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let forbidden: Set = ["", ".", "..", ".git", "git~1"]
    for name in names
    where forbidden.contains(String(Substring(name)).lowercased()) || name.contains(0) {
      throw GitError("write '\(path)'", kind: .invalid, "git has no such paths")
    }
    return names.map { Array($0) }
  }
}
