package import Git
import History
package import Model

/// A proposal that was begun.
package struct Begun {
  package let name: ProposalName
  /// The commit that begins its plans; main's where there was nothing to begin.
  package let commit: ObjectID
  package let cycle: Cycle
  package let teams: [TeamPath]
  /// False in a bare repository.
  package let isCheckedOut: Bool
  /// What is to be known beside it.
  package let remarks: [String]

  package var id: String { commit.hex }
  package var shortID: String { commit.short }
}

extension Workspace {
  /// Begins a proposal at main and checks it out.
  ///
  /// - Parameters:
  ///   - name: nil makes one from the first team's path.
  ///   - reason: why an agreed plan is to be changed.
  /// - Throws: `Refusal`; then nothing has changed.
  package func begin(
    _ operation: BeginProposal, named name: String?, reason: String? = nil, by author: Authorship
  ) throws -> Begun {
    let begun = try repository.inTurn {
      let main = try branch(for: .main)
      let version = try version(on: main)
      let cycle = try operation.cycle(in: version, today: author.today)
      let teams = try operation.paths(in: version, cycle, today: author.today).map(\.team)
      guard let first = teams.first else { throw Refusal(.usage, "no team is named") }
      let naming = try ProposalNaming(in: cycle.id, of: self)
      let name = try naming.name(name, for: first)
      try requireNothingInProgress()
      let draft = try operation.draft(on: version, by: author)
      let commit = try begin(name, at: main, draft, version, author)
      return Begun(
        name: name, commit: commit, cycle: cycle, teams: teams,
        isCheckedOut: try checkOut(name, at: commit), remarks: draft.remarks)
    }
    if let reason { try say(.comment, reason: reason, in: begun.name, by: author) }
    return begun
  }

  /// What beginning a proposal would write; nothing is.
  package func preview(
    _ operation: BeginProposal, named name: String?, by author: Authorship
  ) throws -> Preview {
    let version = try main()
    let cycle = try operation.cycle(in: version, today: author.today)
    let teams = try operation.paths(in: version, cycle, today: author.today).map(\.team)
    if let first = teams.first {
      _ = try ProposalNaming(in: cycle.id, of: self).name(name, for: first)
    }
    let draft = try operation.draft(on: version, by: author)
    let meaning = try DraftedFiles(draft, on: version.files).meaning(of: version)
    return Preview(changes: meaning.changes, settings: version.settings)
  }

  /// The commit that begins a proposal, on its new branch; main's where there is nothing to begin.
  func begin(
    _ name: ProposalName, at main: Branch, _ draft: Draft, _ version: Version, _ author: Authorship
  ) throws -> ObjectID {
    let branch = Branch(name: name.branch, tip: main.tip, isHere: false, isProposal: true)
    let files = try DraftedFiles(draft, on: version.files)
    guard files.changedPaths.isEmpty, let tip = main.tip else {
      if let commit = try commit(draft, files: files, on: branch, by: author) { return commit }
      throw Refusal(.inTheWay, "somebody else began '\(name)' meanwhile", hint: "try again")
    }
    try repository.move(reference: name.branch, from: nil, to: tip, message: "propose: \(name)")
    return tip
  }

  /// Whether there is a work tree, which then has it. Where it can't be checked out, the branch goes.
  private func checkOut(_ name: ProposalName, at commit: ObjectID) throws -> Bool {
    guard !repository.isBare else { return false }
    do {
      try repository.workTree().switch(to: name.branch)
      return true
    } catch {
      try repository.delete(reference: name.branch, expecting: commit)
      throw error
    }
  }

  private func requireNothingInProgress() throws {
    guard let operation = repository.operationInProgress else { return }
    throw Refusal(
      .inTheWay, "a \(operation.rawValue) is in progress, so nothing else is checked out",
      hint: "finish it first: 'git status' says how")
  }

  /// The proposal that is checked out; nil where something else is.
  package func checkedOutProposal() throws -> ProposalName? {
    try repository.head.branch.flatMap { branch in
      branch.hasPrefix("refs/heads/proposals/") ? ProposalName(reference: branch) : nil
    }
  }
}
