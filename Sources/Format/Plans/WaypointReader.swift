internal import Model
internal import YAML

extension Reader {
  /// `{2026-02-15: 500, 2026-03-01: 400}`.
  mutating func waypoints(_ pair: Node.Pair) -> [Waypoint] {
    var waypoints: [Waypoint] = []
    for entry in pairs(of: pair, like: "2026-02-15: 500") {
      let day = day(Node.Pair(key: pair.key, value: entry.key))
      let value = measured(entry)
      if let day, let value {
        waypoints.append(Waypoint(day: day, value: value))
      } else if entry.value.isMissing {
        mismatch(entry, wants: "a number")
      }
    }
    return waypoints
  }

  /// Days must stand in order, none behind the day the key result is due.
  mutating func check(_ waypoints: [Waypoint], until due: Day?, _ pair: Node.Pair) {
    let keys = pair.value.pairs ?? []
    guard keys.count == waypoints.count else { return }
    for (index, waypoint) in waypoints.enumerated() {
      if index > 0, waypoint.day <= waypoints[index - 1].day {
        error(
          keys[index].key.span,
          "'expected' wants its days in order, found \(waypoint.day) behind "
            + "\(waypoints[index - 1].day)",
          hint: "put the earlier day first")
      }
      if let due, waypoint.day > due {
        error(
          keys[index].key.span, "'expected' has \(waypoint.day), after the key result is due",
          hint: "choose a day up to \(due), or move 'due'")
      }
    }
  }
}
