extension Cycle {
  /// The current cycle: the shortest one not yet closed that contains `today`; else the one not yet
  /// closed that is nearest to it; else the one that closed last. nil where there is none at all.
  package static func current(among cycles: some Collection<Cycle>, today: Day) -> Cycle? {
    let open = cycles.filter { $0.state != .closed }
    let running = open.filter { $0.contains(today) }
    if let shortest = running.min(by: { ($0.length, $0.id) < ($1.length, $1.id) }) {
      return shortest
    }
    let nearest = open.min {
      ($0.distance(to: today), $0.length, $0.id) < ($1.distance(to: today), $1.length, $1.id)
    }
    return nearest ?? cycles.max { ($0.ends, $1.length, $0.id) < ($1.ends, $0.length, $1.id) }
  }

  /// Where endings of references are looked up: the current cycle, then the active ones that have
  /// ended but aren't closed, by end.
  package static func inReach(
    among cycles: some Collection<Cycle>, current: Cycle, today: Day
  ) -> [Cycle] {
    let waiting = cycles.filter { $0.state == .active && $0.ends < today && $0.id != current.id }
    return [current] + waiting.sorted { ($0.ends, $0.id) < ($1.ends, $1.id) }
  }
}
