import Format
import Git
import History
import Model

// Commits what operations draft: one commit each, and nothing where one can't be made.
extension Workspace {
  /// How often somebody else may be faster before it is given up.
  static let attempts = 50

  /// Commits what `operation` drafts, on the branch it is meant for.
  ///
  /// Objects are written first, then the branch is moved by compare-and-swap; where it had moved
  /// meanwhile, the operation is asked again. The work tree follows where the branch is checked out.
  /// Between the two nobody else of us may look: the files would seem to have edits.
  ///
  /// - Throws: `Refusal`; then nothing has changed.
  package func perform(_ operation: some Operation, by author: Authorship) throws -> Written {
    try repository.inTurn {
      try installMergeDriver()
      return try performInTurn(operation, by: author)
    }
  }

  private func performInTurn(
    _ operation: some Operation, by author: Authorship
  ) throws -> Written {
    var pause = Pause()
    for _ in 0..<Workspace.attempts {
      let attempt = try attempt(operation, by: author)
      if let commit = try commit(attempt, by: author) {
        let remarks = try follow(commit, on: attempt.branch, with: attempt.follower)
        return Written(
          commit: commit, message: attempt.draft.message, cycle: attempt.draft.cycle,
          changes: attempt.changes, settings: attempt.settings,
          remarks: attempt.draft.remarks + remarks, unknownPeople: attempt.draft.unknownPeople,
          base: attempt.branch.tip)
      }
      pause.wait()
    }
    throw Refusal(
      .inTheWay, "others keep writing to the same branch, so this wasn't written",
      hint: "try again in a moment")
  }

  /// What `operation` would change; nothing is written.
  ///
  /// - Throws: whatever `perform` would.
  package func preview(_ operation: some Operation, by author: Authorship) throws -> Preview {
    try repository.inTurn {
      let attempt = try attempt(operation, by: author, isTrial: true)
      return Preview(changes: attempt.changes, settings: attempt.settings)
    }
  }

  /// What is about to be committed: allowed, and nothing in its way.
  private struct Attempt {
    let branch: Branch
    let draft: Draft
    let files: DraftedFiles
    let changes: [Change]
    let settings: Settings
    let follower: WorkTreeFollower
  }

  /// - Parameter isTrial: leaves everything as it is, what others were interrupted at, too.
  private func attempt(
    _ operation: some Operation, by author: Authorship, isTrial: Bool = false
  ) throws -> Attempt {
    let branch = try branch(for: operation.destination)
    let version = try self.version(on: branch)
    let draft = try operation.draft(on: version, by: author)
    let files = try DraftedFiles(draft, on: version.files)
    guard !files.changedPaths.isEmpty else {
      throw Refusal(.usage, "nothing would change: it says that already")
    }
    let meaning = files.meaning(of: version)
    if !branch.isProposal {
      try Permission(settings: version.settings, before: meaning.before, changes: meaning.changes)
        .check(draft.message, by: author)
    }
    let follower = try WorkTreeFollower(
      of: branch, draft: draft, files: files, in: self, isTrial: isTrial)
    return Attempt(
      branch: branch, draft: draft, files: files, changes: meaning.changes,
      settings: version.settings, follower: follower)
  }

  private func commit(_ attempt: Attempt, by author: Authorship) throws -> ObjectID? {
    try attempt.follower.begin()
    var made: ObjectID?
    defer { if made == nil { attempt.follower.end() } }
    made = try commit(attempt.draft, files: attempt.files, on: attempt.branch, by: author)
    return made
  }

  /// The commit; nil where the branch had moved meanwhile.
  ///
  /// - Parameter others: what it brings in besides, as further parents.
  func commit(
    _ draft: Draft, files: DraftedFiles, on branch: Branch, joining others: [ObjectID] = [],
    by author: Authorship
  ) throws -> ObjectID? {
    let base = try branch.tip.map { try repository.commit($0).tree }
    let changes = try files.changedPaths.map { path -> TreeChange in
      guard let bytes = files.new[path] ?? nil else { return .remove(path) }
      let origin = files.origins[path] ?? path
      let kind = try base.flatMap { try repository.entry(at: origin, inTree: $0)?.kind } ?? .file
      return .put(try repository.writeBlob(bytes), at: path, kind: kind)
    }
    let tree = try repository.writeTree(base: base, changes: changes)
    return try commit(tree, saying: draft.message, on: branch, joining: others, by: author)
  }

  /// The commit of a tree; nil where the branch had moved meanwhile.
  func commit(
    _ tree: ObjectID, saying message: Message, on branch: Branch, joining others: [ObjectID] = [],
    by author: Authorship
  ) throws -> ObjectID? {
    let message = message.with(coAuthors: author.coAuthors)
    let commit = try repository.createCommit(
      tree: tree, parents: (branch.tip.map { [$0] } ?? []) + others, author: author.author,
      committer: author.committer, message: message.text)
    do throws(GitError) {
      try repository.move(
        reference: branch.name, from: branch.isHere ? branch.tip : nil, to: commit,
        message: message.subject)
      return commit
    } catch {
      guard error.kind == .changed else { throw error }
      return nil
    }
  }

  /// Lets the work tree follow; where it can't, the branch goes back to where it was.
  ///
  /// Where that can't be either, since others have built on the commit, it stays, the answer says so,
  /// and the files follow with the next commit.
  func follow(
    _ commit: ObjectID, on branch: Branch, with follower: WorkTreeFollower
  ) throws -> [String] {
    do {
      let remarks = try remarks(on: branch, follower) + follower.follow(commit)
      follower.end()
      return remarks
    } catch {
      guard takeBack(commit, on: branch) else {
        let why = Refusal(explaining: error)?.message ?? "\(error)"
        return ["it is committed, but the files couldn't follow and will with the next one: \(why)"]
      }
      follower.end()
      throw error
    }
  }

  /// Whether the branch is without the commit again.
  private func takeBack(_ commit: ObjectID, on branch: Branch) -> Bool {
    do {
      if branch.isHere, let tip = branch.tip {
        try repository.move(
          reference: branch.name, from: commit, to: tip,
          message: "undo: the work tree couldn't follow")
      } else {
        try repository.delete(reference: branch.name, expecting: commit)
      }
      return true
    } catch {
      guard let tip = try? repository.commit(ofReference: branch.name) else { return false }
      return (try? repository.isAncestor(commit, of: tip)) == false
    }
  }

  func version(on branch: Branch) throws -> Version {
    let version = try self.version(at: branch.tip ?? mainTip())
    version.proposalCycle = branch.proposalCycle.flatMap { version.hasCycle($0) ? $0 : nil }
    return version
  }
}

extension DraftedFiles {
  /// What the files meant before, and what they mean now that they didn't mean then.
  func meaning(of version: Version) -> (before: Snapshot, changes: [Change]) {
    var before = Snapshot(settings: version.settings, cycles: version.cycles)
    var after = before
    for path in changedPaths {
      guard let kind = FileKind(path) else { continue }
      if let bytes = old[path] ?? nil { kind.put(bytes, into: &before) }
      if let bytes = new[path] ?? nil { kind.put(bytes, into: &after) }
    }
    return (before, before.changes(to: after))
  }

  /// Those that are no plans, and those of which only comments or layout change.
  var pathsOfSameMeaning: [String] {
    changedPaths.filter { path in
      guard let kind = FileKind(path) else { return true }
      guard let old = old[path] ?? nil, let new = new[path] ?? nil else { return false }
      var (before, after) = (Snapshot(), Snapshot())
      kind.put(old, into: &before)
      kind.put(new, into: &after)
      return before.changes(to: after).isEmpty
    }
  }
}

extension Message {
  fileprivate func with(coAuthors: [Author]) -> Message {
    let named = coAuthors.map { Trailer(.coAuthoredBy, $0.description) }
    return Message(subject: subject, note: note, trailers: trailers + named)
  }
}
