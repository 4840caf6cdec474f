import Git
import Model

extension Workspace {
  /// The `.mailmap` at main's last commit; empty where there is none that can be read.
  func mailmap() -> Mailmap {
    guard let tip = try? mainTip(), let commit = try? repository.commit(tip),
      let entry = try? repository.entry(at: ".mailmap", inTree: commit.tree),
      entry.kind == .file || entry.kind == .executable, let text = try? repository.blob(entry.id)
    else { return Mailmap() }
    return Mailmap(String(decoding: text, as: UTF8.self))
  }
}
