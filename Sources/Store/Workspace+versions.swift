package import Git
package import Model

// Which version is read: the tip of main, a revision, the end of a day, or the work tree.
extension Workspace {
  /// A version, and the day that counts as today in it where a date chose it.
  package struct Selected {
    package let version: Version
    package let day: Day?
  }

  /// The plans at the tip of the main branch.
  package func main() throws -> Version { try version(at: mainTip()) }

  /// The plans at a commit.
  package func version(at commit: ObjectID) throws -> Version {
    let tree = try repository.commit(commit).tree
    return try Version(files: .commit(commit, tree: tree, repository), decoder: decoder)
  }

  /// What `--at` asks for: `worktree`, a date, a revision, or `CYCLE` names like
  /// `okr/2026-q1/agreed`; nil is the tip of main. A date wins over a revision of the same name.
  package func version(_ text: String?, asOf: Day?) throws -> Selected {
    guard let text else { return Selected(version: try main(), day: nil) }
    if text == "worktree" {
      guard !repository.isBare else {
        throw Refusal(
          .usage, "there is no work tree in a bare repository",
          hint: "'--at \(try mainBranch())' looks at what is committed")
      }
      return Selected(
        version: try Version(files: .workTree(repository.workTree()), decoder: decoder), day: nil)
    }
    if let day = Day(text) {
      return Selected(version: try version(at: commit(endOf: day)), day: asOf ?? day)
    }
    return Selected(version: try version(at: commit(named: text)), day: nil)
  }

  /// The last commit of main's first-parent chain such that neither it nor any before it in the
  /// chain was committed after the end of that day, in UTC.
  package func commit(endOf day: Day) throws -> ObjectID {
    let end = Instant(day + 1).seconds
    var candidate: ObjectID?
    var next: ObjectID? = try mainTip()
    while let id = next {
      let commit = try repository.commit(id)
      if commit.committer.time.seconds >= end {
        candidate = nil
      } else if candidate == nil {
        candidate = id
      }
      next = commit.parents.first
    }
    guard let candidate else {
      if repository.isShallow {
        throw Refusal(
          .notFound, "the history of \(day) is not here: this clone is shallow",
          hint: "'git fetch --unshallow' brings it")
      }
      throw Refusal(
        .notFound, "there was nothing on '\(try mainBranch())' yet on \(day)",
        hint: "'okr log' tells what there was when")
    }
    return candidate
  }

  /// The commit that a revision names; the names of agreed and closed cycles work without tags.
  package func commit(named text: String) throws -> ObjectID {
    if let commit = try repository.resolve(revision: text) { return commit }
    let parts = text.split(separator: "/").map(String.init)
    if parts.count == 3, parts[0] == "okr", let turn = Cycle.State(turnedBy: parts[2]) {
      if let commit = try turnings(of: parts[1])[turn] { return commit }
      throw Refusal(
        .notFound, "\(parts[1]) isn't \(parts[2]) yet, or there is no such cycle",
        hint: "okr cycle list")
    }
    throw Refusal(
      .notFound, "'\(text)' is neither a date nor a revision",
      hint: "write a day like 2026-02-14, or what 'git log' shows")
  }
}

extension Cycle.State {
  /// The state that `okr/2026-q1/agreed` and `okr/2026-q1/closed` speak of.
  fileprivate init?(turnedBy name: String) {
    switch name {
    case "agreed": self = .active
    case "closed": self = .closed
    default: return nil
    }
  }
}
