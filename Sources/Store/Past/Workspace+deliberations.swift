import Git
package import History
import Model

// How the proposals came about that made a cycle's plans.
extension Workspace {
  /// What the branches and talks tell that main has, by the proposal's name: the same in every clone.
  package func deliberations(in history: CycleHistory) throws -> [String: Deliberation] {
    var commits: [String: [ObjectID]] = [:]
    var first: ObjectID?
    for event in history.timeline.events {
      guard let name = event.via.proposal, let id = ObjectID(hex: event.commit),
        commits[name]?.last != id
      else { continue }
      commits[name, default: []].append(id)
      first = first ?? id
    }
    guard !commits.isEmpty else { return [:] }
    let reader = try reader(history.allNames.map { "cycles/\($0)" }, of: nil)
    reader.landings.firstLanding = try first.map { try repository.commit($0) }
    return try commits.reduce(into: [:]) { known, entry in
      let names = entry.value.last.map { history.names(at: $0.hex) } ?? [history.cycle.id]
      let named = names.map { ProposalName(cycle: $0, name: entry.key) }
      let name = named.first(where: reader.landings.branches.has) ?? named[0]
      let landed = try entry.value.map { try repository.commit($0) }
      known[entry.key] = try deliberation(on: name, landed, reader)?.called(
        history.cycle.id, insteadOf: names)
    }
  }

  /// - Parameter landed: the commits of main that brought it in, oldest first.
  private func deliberation(
    on name: ProposalName, _ landed: [Commit], _ reader: RevisionReader
  ) throws -> Deliberation? {
    guard let last = landed.last, let before = landed.first?.parents.first else { return nil }
    let landings = reader.landings
    let named = try landings.proposal(joinedBy: last) ?? name
    let talk = try landings.wholeTalk(of: named, joinedBy: last)
    let isMerge = last.parents.count > 1
    let tip = try isMerge ? landings.branchTip(of: last) : landings.tip(of: named)
    let branch = try tip.map { try commits(of: $0, since: before) } ?? []
    let begun = branch.map { Instant(seconds: $0.author.time.seconds) }
    let merged = Instant(seconds: last.committer.time.seconds)
    let opened = (begun + talk.statements.map(\.time)).min() ?? merged
    let entries = try branch.map { try reader.differences.line.entry($0.id) }
    return Deliberation(
      comments: talk.comments, rounds: talk.rounds, days: max(0, merged.day - opened.day),
      approvers: try approvers(of: named, in: last, talk, landings),
      writers: writers(
        try reader.revisions(of: entries, recognising: false)
          .map { $0.proper(by: decoder.mailmap) }))
  }

  private func approvers(
    of name: ProposalName, in commit: Commit, _ talk: Talk, _ landings: Landings
  ) throws -> [Author] {
    let authors = try landings.proposers(of: name, in: commit)
      .map { $0.proper(by: decoder.mailmap).email }
    return try landings.approvers(of: name, in: commit, by: talk)
      .map { $0.proper(by: decoder.mailmap) }.filter { !authors.contains($0.email) }
  }

  /// Oldest first.
  private func commits(of tip: ObjectID, since before: ObjectID) throws -> [Commit] {
    try repository.walk(from: [tip], hiding: [before], order: .topologicalTime).all().reversed()
      .map { try repository.commit($0) }
  }

  private func writers(_ revisions: [Revision]) -> [Model.Reference: [Author]] {
    let timeline = Timeline(revisions)
    var writers: [Model.Reference: [Author]] = [:]
    for event in timeline.events where event.kind == .keyResultAdded {
      guard let item = event.item else { continue }
      writers[item] = [event.author] + event.coAuthors
    }
    return writers
  }
}

extension Talk {
  /// How often it was put forward: once, and once more after each request for changes.
  var rounds: Int {
    var rounds = 0
    var isForward = false
    for statement in statements {
      switch statement.word {
      case .submit, .approve:
        if !isForward { rounds += 1 }
        isForward = true
      case .requestChanges, .withdraw, .reopen: isForward = false
      case .comment: break
      }
    }
    return rounds
  }
}
