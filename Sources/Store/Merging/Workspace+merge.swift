import Git
import History
import Model

// Proposals become part of main.
extension Workspace {
  /// What became of a merge.
  package enum MergeOutcome {
    case merged(Written)
    /// Main had it already; these branches of it were left over, and are gone now.
    case isMerged(removing: [String])
  }

  /// Makes a proposal part of main, with all that was said of it, and takes its branches away.
  ///
  /// Whatever ends it before main moves leaves everything as it was; whatever ends it after is finished by the next
  /// merge of that name.
  ///
  /// - Parameters:
  ///   - text: the proposal's name.
  ///   - reason: why an agreed plan is changed; nil takes the proposal's own.
  /// - Throws: `MergeConflicts` where somebody has to choose; `BrokenFiles` where the outcome would be broken;
  ///   `Refusal`.
  package func merge(
    _ text: String, settling settlement: Settlement = Settlement(), reason: String? = nil,
    by author: Authorship
  ) throws -> MergeOutcome {
    try repository.inTurn {
      try installMergeDriver()
      var pause = Pause()
      for _ in 0..<Workspace.attempts {
        let reader = try ProposalReader(in: self)
        let proposal = try proposal(named: text, by: reader)
        guard proposal.state != .merged else {
          try finishFollowing()
          return .isMerged(removing: try removeBranches(of: proposal.name).removed)
        }
        let joining = try Joining(
          proposal, into: reader.main, settling: settlement, reason: reason, by: author, in: self)
        if let written = try join(joining, by: author) { return .merged(written) }
        pause.wait()
      }
      throw Refusal(
        .inTheWay, "others keep writing to the same branch, so this wasn't merged",
        hint: "try again in a moment")
    }
  }

  /// What merging would change of main; nothing is written.
  ///
  /// - Throws: whatever `merge` would.
  package func previewMerge(
    _ text: String, settling settlement: Settlement = Settlement(), by author: Authorship
  ) throws -> Preview {
    try repository.inTurn {
      let reader = try ProposalReader(in: self)
      let proposal = try proposal(named: text, by: reader)
      guard proposal.state != .merged else {
        throw Refusal(.usage, "'\(proposal.name.name)' is merged already")
      }
      let joining = try Joining(
        proposal, into: reader.main, settling: settlement, reason: nil, by: author, in: self,
        isTrial: true)
      return Preview(
        changes: joining.changes, settings: joining.settings,
        otherFiles: joining.files.pathsOfSameMeaning)
    }
  }

  /// nil where main moved meanwhile.
  private func join(_ joining: Joining, by author: Authorship) throws -> Written? {
    try joining.follower.begin()
    var made: ObjectID?
    defer { if made == nil { joining.follower.end() } }
    made = try commit(
      joining.tree, saying: joining.message, on: joining.branch, joining: joining.parents,
      by: author)
    guard let commit = made else { return nil }
    let remarks = try follow(commit, on: joining.branch, with: joining.follower)
    let left = leftovers(of: joining.name)
    return Written(
      commit: commit, message: joining.message, cycle: joining.name.cycle,
      changes: joining.changes, settings: joining.settings, remarks: remarks + left)
  }

  /// Takes the branches away; what is to be known of those that stay. The merge is made, whatever becomes of them.
  private func leftovers(of name: ProposalName) -> [String] {
    do {
      return try removeBranches(of: name).remarks
    } catch {
      let why = Refusal(explaining: error)?.message ?? "\(error)"
      return ["\(why); once that is mended, 'okr merge \(name.name)' takes the branch away"]
    }
  }

  /// Brings files to where main is by now, where whoever merged was interrupted: else the next commit by git would take
  /// the merge back.
  private func finishFollowing() throws {
    let main = try branch(for: .main)
    guard let workTree = try workTree(of: main) else { return }
    try workTree.awaitIndex()
    try FollowMark(of: main, in: workTree).resume()
  }

  /// Takes away the branches here of a proposal that main has; what has grown since stays, and what is checked out.
  private func removeBranches(
    of name: ProposalName
  ) throws -> (removed: [String], remarks: [String]) {
    var removed: [String] = []
    var remarks: [String] = []
    let main = try mainTip()
    let checkouts = try repository.checkouts() + [repository.checkout].compactMap(\.self)
    for branch in [name.branch, name.talk] {
      guard let tip = try repository.reference(named: branch) else { continue }
      let short = String(branch.dropFirst("refs/heads/".count))
      guard try repository.isAncestor(tip, of: main) else {
        remarks.append("'\(short)' has more by now, so it stays")
        continue
      }
      if checkouts.contains(where: { $0.has(branch) }) {
        remarks.append("'\(short)' is checked out, so it stays: 'git switch' to another branch")
        continue
      }
      do throws(GitError) {
        try repository.delete(reference: branch, expecting: tip)
        removed.append(short)
      } catch {
        guard error.kind == .changed else { throw error }
        remarks.append("'\(short)' has more by now, so it stays")
      }
    }
    return (removed, remarks)
  }
}
