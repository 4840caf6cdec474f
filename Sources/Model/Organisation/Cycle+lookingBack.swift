extension Cycle {
  /// The cycle that people look back on: the last one that ended, as long as the current one is in
  /// its first third or hasn't begun; then the current one. nil where there is none at all.
  package static func toLookBackOn(among cycles: some Collection<Cycle>, today: Day) -> Cycle? {
    let current = current(among: cycles, today: today)
    guard let ended = ended(among: cycles, today: today).first else { return current }
    guard let current, current.state == .active, current.contains(today),
      (today - current.starts) * 3 >= current.length
    else { return ended }
    return current
  }

  /// Those that wait for their grades: active ones that have ended, the latest first, a shorter one
  /// before a longer; else the current one.
  package static func toGrade(among cycles: some Collection<Cycle>, today: Day) -> [Cycle] {
    let waiting = ended(among: cycles, today: today).filter { $0.state == .active }
    guard waiting.isEmpty else { return waiting }
    return current(among: cycles, today: today).map { [$0] } ?? []
  }

  /// By their days or by being closed, the latest first, a shorter one before a longer.
  private static func ended(among cycles: some Collection<Cycle>, today: Day) -> [Cycle] {
    cycles.filter { $0.state == .closed || ($0.state == .active && $0.ends < today) }
      .sorted { ($0.ends, $1.length, $0.id) > ($1.ends, $0.length, $1.id) }
  }
}
