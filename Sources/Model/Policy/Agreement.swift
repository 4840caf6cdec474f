/// Whether a proposal has the approvals that its teams ask for.
package struct Agreement: Sendable, Equatable {
  /// How many more people must approve for each team, in path order; empty when agreed.
  package let missing: [Missing]
  /// Whether fewer people than asked for could approve at all: the merge then says
  /// `Self-approved: yes`.
  package let isSelfApproved: Bool

  package struct Missing: Sendable, Equatable {
    package let team: TeamPath
    package let count: Int
    /// Ids or addresses of those who could.
    package let people: [String]
  }

  package var isReached: Bool { missing.isEmpty }
}

extension Policy {
  /// Weighs valid approvals of a proposal. One person may serve several teams; the proposal's own
  /// authors never count.
  ///
  /// - Parameters:
  ///   - teams: whose plans the proposal changes.
  ///   - approvers: addresses of those whose approval is valid.
  ///   - authors: addresses of all who wrote it.
  package func agreement(for teams: [TeamPath], approvers: [String], authors: [String])
    -> Agreement
  {
    let wanted = settings.proposals.approvals
    let others = distinct(approvers).filter { !isAmong(authors, $0) }
    guard !isOpen else {
      return Agreement(missing: [], isSelfApproved: others.count < wanted)
    }
    var missing: [Agreement.Missing] = []
    var isSelfApproved = false
    for team in settings.inPathOrder(Set(teams)) {
      let able = people(for: .approve(team)).filter { !isAmong(authors, $0) }
      if able.count < wanted { isSelfApproved = true }
      let open = able.filter { !isAmong(others, $0) }
      let count = min(wanted, able.count) - (able.count - open.count)
      if count > 0 { missing.append(Agreement.Missing(team: team, count: count, people: open)) }
    }
    return Agreement(missing: missing, isSelfApproved: isSelfApproved)
  }

  private func isAmong(_ people: [String], _ person: String) -> Bool {
    people.contains { settings.isSamePerson($0, person) }
  }

  private func distinct(_ people: [String]) -> [String] {
    people.reduce(into: []) { if !isAmong($0, $1) { $0.append($1) } }
  }
}
