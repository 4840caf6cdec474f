/// Names a team's plan, an objective or a key result: `[CYCLE/]TEAM[:OBJECTIVE[/KR]]`.
///
/// `2026-q1/engineering/checkout:instant-pay/p99`. Without a cycle it means the cycle of the file
/// it stands in, or the current one on the command line.
package struct Reference: Sendable, Hashable, Comparable {
  package var cycle: String?
  package var team: TeamPath
  package var objective: String?
  package var keyResult: String?

  package init(
    cycle: String?, team: TeamPath, objective: String? = nil, keyResult: String? = nil
  ) {
    self.cycle = cycle
    self.team = team
    self.objective = objective
    self.keyResult = keyResult
  }

  /// Reads a reference; a first segment that `isCycle` is the cycle. nil where the form is wrong.
  package init?(_ text: some StringProtocol, isCycle: (String) -> Bool) {
    // By bytes: every plan is full of them.
    let slash = UInt8(ascii: "/")
    let halves = String(text).utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    var place = halves[0]
    var cycle: String?
    if let end = place.firstIndex(of: slash), isCycle(String(Substring(place[..<end]))) {
      cycle = String(Substring(place[..<end]))
      place = place[place.index(after: end)...]
    }
    guard let team = TeamPath(Substring(place)) else { return nil }
    self.init(cycle: cycle, team: team)
    guard halves.count == 2 else { return }
    let items = halves[1].split(separator: slash, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard items.count <= 2, items.allSatisfy({ Slug.isValid($0) }) else { return nil }
    objective = items[0]
    keyResult = items.count == 2 ? items[1] : nil
  }

  package func with(objective: String? = nil, keyResult: String? = nil) -> Reference {
    Reference(cycle: cycle, team: team, objective: objective, keyResult: keyResult)
  }

  /// The reference with `cycle` filled in where it names none.
  package func within(cycle: String) -> Reference {
    var full = self
    full.cycle = self.cycle ?? cycle
    return full
  }

  /// `instant-pay/p99`, `instant-pay`, or nil for a whole plan.
  package var item: String? {
    guard let objective else { return nil }
    return keyResult.map { "\(objective)/\($0)" } ?? objective
  }

  package static func < (left: Reference, right: Reference) -> Bool {
    if left.cycle != right.cycle { return (left.cycle ?? "") < (right.cycle ?? "") }
    if left.team != right.team { return left.team < right.team }
    if left.objective != right.objective { return (left.objective ?? "") < (right.objective ?? "") }
    return (left.keyResult ?? "") < (right.keyResult ?? "")
  }
}

extension Reference: CustomStringConvertible {
  package var description: String {
    var text = cycle.map { $0 + "/" } ?? ""
    text += team.description
    if let item { text += ":" + item }
    return text
  }
}
