import Model
import Terminal

/// What is different in meaning between two versions of the plans.
struct DiffScreen: Screen {
  /// One of the two versions.
  struct End {
    /// As it was asked for: a day, a revision, the work tree.
    let name: String
    /// nil for the work tree.
    let revision: String?
    let snapshot: Snapshot

    fileprivate var text: Text {
      let id = (revision?.prefix(7)).map(String.init) ?? ""
      return id.isEmpty || name == id ? Text(name) : "\(name) \(id, .faint)"
    }
  }

  let from: End
  let to: End
  let changes: [Change]
  /// Whether everything of both could be read.
  let isWhole: Bool

  init(from: End, to: End, isWhole: Bool = true) {
    self.from = from
    self.to = to
    self.isWhole = isWhole
    changes = from.snapshot.changes(to: to.snapshot)
  }

  func lines(for appearance: Appearance) -> [Text] {
    let ends: Text = from.text + " \(appearance[.arrow]) " + to.text
    guard !changes.isEmpty else {
      let words = isWhole ? "no difference in meaning" : "no difference in what can be read"
      return ("\(ends)  \(words)" as Text).wrapped(to: appearance.width)
    }
    let dot = " \(appearance[.dot]) "
    let head: Text = ends + Text(dot, .faint) + Text(changes.count.counted("change"), .strong)
    return head.wrapped(to: appearance.width) + [""]
      + ChangeList(changes, from: from.snapshot, to: to.snapshot).lines(for: appearance)
  }

  var json: Value {
    [
      "from": .text(from.revision ?? "worktree"), "to": .text(to.revision ?? "worktree"),
      "changes": .list(changes.map(\.json)),
    ]
  }
}
