import Git

struct FileChange {
  let path: String
  let old: ObjectID?
  let new: ObjectID?
}
enum WalkOrder { case topologicalTime }
extension Repository {
  func changedPaths(from: ObjectID?, to: ObjectID, under: String) throws(GitError) -> [FileChange] {
    let old = try from.flatMap { f throws(GitError) in try entry(at: under, inTree: f) }
    let new = try entry(at: under, inTree: to)
    var result: [FileChange] = []
    try compare(old, new, under, &result)
    return result
  }
  private func compare(
    _ old: TreeEntry?, _ new: TreeEntry?, _ path: String, _ out: inout [FileChange]
  ) throws(GitError) {
    if old?.id == new?.id { return }
    if old?.kind == .directory || new?.kind == .directory {
      var a: [String: TreeEntry] = [:]
      var b: [String: TreeEntry] = [:]
      if let old, old.kind == .directory { for e in try tree(old.id) { a[e.name] = e } }
      if let new, new.kind == .directory { for e in try tree(new.id) { b[e.name] = e } }
      for name in Set(a.keys).union(b.keys).sorted() {
        try compare(a[name], b[name], path + "/" + name, &out)
      }
      return
    }
    out.append(FileChange(path: path, old: old?.id, new: new?.id))
  }
  func mergeBases(of: ObjectID, _ b: ObjectID) throws(GitError) -> [ObjectID] { [] }
  func walk(from: [ObjectID], hiding: [ObjectID], order: WalkOrder) throws(GitError) -> [ObjectID] {
    []
  }
  func workTreeEntry(at: String) throws(GitError) -> TreeEntry? { nil }
  func workTreeEntries(of: String) throws(GitError) -> [TreeEntry] { [] }
  func workTreeBytes(of: String) throws(GitError) -> [UInt8] { [] }
}
struct Pause { mutating func wait() {} }
struct WorkTreeFollower {
  init(of: Branch, draft: Draft, files: DraftedFiles, in w: Workspace) throws {}
  func follow(_ c: ObjectID) -> [String] { [] }
}
extension Workspace { func remarks(on b: Branch, _ f: WorkTreeFollower) throws -> [String] { [] } }
extension Workspace { func workTreeText(of path: String, on b: Branch) throws -> [UInt8]? { nil } }
