import Format
package import Git
import History
package import Model

// What may be said of a proposal, and when. Nothing is written until it is said.
extension Workspace {
  /// The words that submit, withdraw or reopen a proposal.
  ///
  /// - Throws: `Refusal` where that would change nothing or makes no sense; `BrokenFiles` where its plans can't be
  ///   read by those it is submitted to.
  package func turn(
    _ proposal: Proposal, _ word: Statement.Word, _ text: String = ""
  ) throws -> Words {
    try proposal.requireUnmerged()
    if word == .reopen {
      guard proposal.state == .withdrawn else {
        throw Refusal(.usage, "'\(proposal.name)' isn't withdrawn: it is open as it is")
      }
    } else {
      try proposal.requireOpen()
    }
    if word == .submit {
      try proposal.requireSubstance()
      try requireNews(proposal)
    }
    return Words(word, text, of: proposal)
  }

  /// The words of a comment, or of a request for changes.
  package func remark(
    on proposal: Proposal, _ word: Statement.Word, _ text: String, about item: Model.Reference?
  ) throws -> Words {
    try proposal.requireUnmerged()
    if word != .comment { try proposal.requireOpen() }
    return Words(word, text, on: item, of: proposal)
  }

  /// The words that agree to a proposal as it stands.
  ///
  /// - Parameter seen: what the person read; nil is what `proposal` says.
  /// - Throws: `ProposalChanged` where it means something else by now; `Refusal` where the approval wouldn't count.
  package func approve(
    _ proposal: Proposal, _ text: String = "", seen: String? = nil, by author: Authorship
  ) throws -> Words {
    try proposal.requireUnmerged()
    try proposal.requireOpen()
    try proposal.requireSubstance()
    try requireApprover(author, of: proposal)
    if let seen { try requireUnchanged(proposal, since: commit(named: seen)) }
    return Words(.approve, text, of: proposal)
  }

  /// Says what was found to make sense.
  ///
  /// - Throws: `ProposalChanged` where an approval is of what the proposal isn't any more.
  package func say(_ words: Words, by author: Authorship) throws -> Written {
    let seen = words.word == .approve ? words.seen : nil
    do {
      return try say(
        words.word, words.text, on: words.item, in: words.name, seen: seen, by: author)
    } catch let moved as ProposalMoved {
      throw ProposalChanged(name: words.name, changes: try changes(from: words.seen, to: moved.to))
    }
  }

  private func requireApprover(_ author: Authorship, of proposal: Proposal) throws {
    let policy = Policy(settings: try main().settings)
    let person = author.address(by: policy.settings.mailmap)
    if proposal.approvals.contains(where: {
      $0.isValid && policy.settings.isSamePerson($0.by.email, person)
    }) {
      throw Refusal(.usage, "nothing would change: you approved it as it stands")
    }
    if proposal.authors.contains(where: { policy.settings.isSamePerson($0.email, person) }) {
      throw Refusal(
        .notAllowed,
        "'\(person)' wrote part of '\(proposal.name)', and authors don't approve their own",
        hint: proposal.agreement.missing.first?.asking)
    }
    let actions =
      proposal.teams.isEmpty ? [.changeSettings] : proposal.teams.map(Policy.Action.approve)
    let denials = actions.map { policy.denial(of: $0, by: [person]) }
    guard let denial = denials.first ?? nil, denials.allSatisfy({ $0 != nil }) else { return }
    throw Refusal(.notAllowed, denial.description, hint: denial.hint)
  }

  private func requireUnchanged(_ proposal: Proposal, since seen: ObjectID) throws {
    let paths = try repository.changedPaths(
      from: repository.commit(seen).tree, to: repository.commit(proposal.commit).tree
    ).map(\.path)
    guard !paths.isEmpty else { return }
    let reader = try ProposalReader(in: self)
    let (old, new) = (try repository.commit(seen).tree, try repository.commit(proposal.commit).tree)
    guard try !reader.plans.meanTheSame(paths, in: old, and: new) else { return }
    throw ProposalChanged(
      name: proposal.name, changes: try changes(from: seen, to: proposal.commit))
  }

  /// What became different in meaning between two commits, check-ins aside.
  package func changes(from old: ObjectID, to new: ObjectID) throws -> [Change] {
    let reader = try ProposalReader(in: self)
    let (old, new) = (try repository.commit(old).tree, try repository.commit(new).tree)
    let paths = try repository.changedPaths(from: old, to: new).map(\.path)
    return try reader.plans.snapshot(of: paths, in: old)
      .changes(to: reader.plans.snapshot(of: paths, in: new)).filter { !$0.kind.isCheckIn }
  }

  /// - Throws: `Refusal` where it was submitted as it stands, and nobody asked for anything else.
  private func requireNews(_ proposal: Proposal) throws {
    let tree = try repository.commit(proposal.commit).tree.hex
    guard proposal.state == .submitted || proposal.state == .approved,
      proposal.talk.statements.last(where: { $0.word == .submit })?.tree == tree
    else { return }
    throw Refusal(.usage, "nothing would change: '\(proposal.name)' was submitted as it stands")
  }
}

/// Something that may be said of a proposal.
package struct Words: Sendable {
  package let word: Statement.Word
  package let text: String
  package let item: Model.Reference?
  package let name: ProposalName
  /// The commit that it is said of.
  let seen: ObjectID

  init(
    _ word: Statement.Word, _ text: String, on item: Model.Reference? = nil, of proposal: Proposal
  ) {
    self.word = word
    self.text = text
    self.item = item
    name = proposal.name
    seen = proposal.commit
  }
}

/// A proposal means something else than what somebody was about to approve.
package struct ProposalChanged: Error, Sendable {
  package let name: ProposalName
  package let changes: [Change]
}

extension Model.Agreement.Missing {
  /// `ask sam@example.org`
  package var asking: String? {
    people.isEmpty ? nil : "ask " + people.prefix(3).joined(separator: ", ")
  }
}

extension Proposal {
  func requireUnmerged() throws {
    guard state == .merged else { return }
    throw Refusal(
      .usage, "'\(name)' is merged: what was agreed stands in the plan",
      hint: "'okr amend' proposes another change of it")
  }

  func requireOpen() throws {
    guard state == .withdrawn else { return }
    throw Refusal(
      .usage, "'\(name)' is withdrawn", hint: "okr propose reopen \(name.name)")
  }

  /// - Throws: `Refusal` where it changes nothing, `BrokenFiles` where nobody can read what it changes.
  func requireSubstance() throws {
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw BrokenFiles(errors) }
    guard isEmpty else { return }
    throw Refusal(
      .usage, "'\(name)' changes nothing yet",
      hint: "'okr add', 'okr set' and 'okr edit' work on the proposal that is checked out")
  }
}
