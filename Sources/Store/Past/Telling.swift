package import Model

/// How much of a history is told; it may be more than was asked for.
package enum Telling: Sendable, Equatable {
  case everything
  /// The changes of these teams' plans, with those they share items with; of the others only
  /// progress and check-ins are known, not what was agreed.
  case plans(of: Set<TeamPath>)
  /// Everything but the check-ins of other teams than these; the others' scores are known all the
  /// same.
  case checkIns(of: Set<TeamPath>)

  /// Whose stories are told in full; nil for all.
  var teams: Set<TeamPath>? {
    switch self {
    case .everything: nil
    case .plans(let teams), .checkIns(let teams): teams
    }
  }

  /// Whose agreed plans matter; nil for all.
  var agreeing: Set<TeamPath>? {
    guard case .plans(let teams) = self else { return nil }
    return teams
  }

  func with(_ teams: Set<TeamPath>) -> Telling {
    switch self {
    case .everything: .everything
    case .plans: .plans(of: teams)
    case .checkIns: .checkIns(of: teams)
    }
  }
}
