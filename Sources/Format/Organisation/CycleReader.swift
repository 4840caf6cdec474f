internal import Model
internal import YAML

extension Reader {
  mutating func cycle(_ root: Node, id: String) -> Cycle? {
    guard let pairs = pairs(of: root, noun: "a cycle", hint: "begin with 'title: …'")
    else { return nil }
    var starts: Day?
    var ends: Day?
    var cycle = Cycle(id: id, starts: Day(number: 0), ends: Day(number: 0))
    for pair in pairs {
      switch pair.name {
      case "title": cycle.title = line(pair) ?? id
      case "starts": starts = day(pair)
      case "ends": ends = day(pair)
      case "parent": cycle.parent = parent(pair, of: id)
      case "state": cycle.state = word(pair) ?? .planning
      case "planning": readPlanning(pair, into: &cycle)
      case "check_in_days": cycle.checkInDays = count(pair)
      default: unknown(pair, among: KeyOrder.cycle, into: &cycle.extras)
      }
    }
    let period = Period(cycle: id)
    requireDay("starts", period?.starts, in: root)
    requireDay("ends", period?.ends, in: root)
    guard let starts, let ends else { return nil }
    cycle.starts = starts
    cycle.ends = ends
    if ends < starts { backwards(root.pair("ends"), "ends", ends, before: "starts", starts) }
    return cycle
  }

  private mutating func parent(_ pair: Node.Pair, of id: String) -> String? {
    guard !pair.value.isMissing else { return nil }
    let parent = slug(pair)
    if parent == id, !parent.isEmpty {
      error(
        pair.value.span, "the cycle '\(id)' cannot be its own parent",
        hint: "name the longer cycle it serves, or delete the line")
    }
    return parent
  }

  private mutating func readPlanning(_ pair: Node.Pair, into cycle: inout Cycle) {
    for pair in pairs(of: pair, KeyOrder.planning) {
      switch pair.name {
      case "opens": cycle.planningOpens = day(pair)
      case "due": cycle.planningDue = day(pair)
      default: unknown(pair, among: KeyOrder.planning)
      }
    }
    if let opens = cycle.planningOpens, let due = cycle.planningDue, due < opens {
      backwards(pair.value.pair("due"), "planning is due", due, before: "opens", opens)
    }
  }

  private mutating func requireDay(_ key: String, _ day: Day?, in root: Node) {
    let example = day.map(\.description) ?? "2026-01-31"
    require(key, of: "a cycle", in: root, hint: "add '\(key): \(example)'")
  }

  private mutating func backwards(
    _ pair: Node.Pair?, _ what: String, _ day: Day, before other: String, _ otherDay: Day
  ) {
    guard let pair else { return }
    let subject = what == "ends" ? "the cycle ends" : what
    error(
      pair.value.span, "\(subject) on \(day), before it \(other) on \(otherDay)",
      hint: "both days are inclusive: write \(otherDay) or a later one")
  }
}
