/// Why somebody may not do something, and who may.
package struct Denial: Error, Sendable, Equatable {
  package let action: Policy.Action
  /// An address of who tried.
  package let author: String
  /// Ids or addresses of those who may; empty where nobody is named.
  package let people: [String]

  /// What to do next.
  package var hint: String {
    guard !people.isEmpty else {
      return "nobody is named for this: a lead of the root team names people in okr.yaml"
    }
    let names = people.prefix(3).joined(separator: ", ")
    let rest = people.count > 3 ? " or \(people.count - 3) more" : ""
    if case .changePlan(let team) = action {
      return "ask \(names)\(rest): the plan of \(team) is theirs to change"
    }
    return "ask \(names)\(rest)"
  }
}

extension Denial: CustomStringConvertible {
  package var description: String { "'\(author)' may not \(deed): that is for \(circle)" }

  private var deed: String {
    switch action {
    case .checkIn(let keyResult, let objective, let team):
      "check in \(team):\(objective.id)/\(keyResult.id)"
    case .grade(let keyResult, let objective, let team):
      "grade \(team):\(objective.id)/\(keyResult.id)"
    case .changePlan(let team): "change the plan of \(team) directly"
    case .approve(let team): "approve for \(team)"
    case .merge([]): "merge what touches no team's plan"
    case .merge(let teams):
      "merge what touches " + teams.map(\.description).joined(separator: ", ")
    case .manageOrganisation: "change cycles, teams or retrospectives"
    case .changeSettings: "change the organisation's settings"
    }
  }

  private var circle: String {
    switch action {
    case .checkIn, .grade: "its owner, its team, the teams above and facilitators"
    case .changePlan: "leads of the team or above"
    case .approve: "the team's approvers"
    case .merge([]): "leads of the root team"
    case .merge: "leads of every team touched or above"
    case .manageOrganisation: "leads of the root team and facilitators"
    case .changeSettings: "leads of the root team"
    }
  }
}
