/// What a change is about.
package enum Subject: Sendable, Hashable, CustomStringConvertible {
  /// A plan, an objective or a key result; the reference always names its cycle.
  case item(Reference)
  case cycle(String)
  case team(TeamPath)
  /// `okr.yaml` apart from its teams.
  case settings

  /// How JSON and people name it: a reference, a cycle's id, a team's path or `okr.yaml`.
  package var description: String {
    switch self {
    case .item(let reference): reference.description
    case .cycle(let id): id
    case .team(let path): path.description
    case .settings: "okr.yaml"
    }
  }

  /// The reference of an item; nil for the others.
  package var reference: Reference? {
    guard case .item(let reference) = self else { return nil }
    return reference
  }
}
