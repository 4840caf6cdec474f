internal import Model
internal import YAML

extension Reader {
  mutating func teams(_ pair: Node.Pair) -> [TeamPath: Team] {
    let pairs = pairs(of: pair, like: "engineering/checkout: {name: Checkout}")
    var teams = [TeamPath: Team](minimumCapacity: pairs.count)
    for entry in pairs {
      let team = team(of: entry)
      if let path = self.team(Node.Pair(key: pair.key, value: entry.key)) { teams[path] = team }
    }
    return teams
  }

  private mutating func team(of entry: Node.Pair) -> Team {
    var team = Team()
    for pair in pairs(of: entry, KeyOrder.team) {
      switch pair.name {
      case "name": team.name = line(pair)
      case "leads": team.leads = lines(pair)
      case "members": team.members = lines(pair)
      case "formerly": team.formerly = list(pair) { $0.team($1) }
      case "person": team.isPerson = flag(pair) ?? false
      case "okrs": team.hasNoOKRs = none(pair)
      default: unknown(pair, among: KeyOrder.team, into: &team.extras)
      }
    }
    return team
  }

  private mutating func none(_ pair: Node.Pair) -> Bool {
    guard let text = scalar(pair, wants: "'none'") else { return false }
    if text == "none" { return true }
    error(
      pair.value.span, "'okrs' doesn't know \(text.quoted)",
      hint: "write none, or delete it for a team that has OKRs")
    return false
  }
}
