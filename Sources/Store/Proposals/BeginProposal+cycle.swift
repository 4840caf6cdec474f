package import Model

// Which cycle a proposal is for.
extension BeginProposal {
  /// - Throws: `Refusal` where there is none that fits.
  package func cycle(in version: Version, today: Day) throws -> Cycle {
    if case .agreed = beginning { return try runningCycle(in: version, today: today) }
    guard let wanted = cycle else {
      if let next = Cycle.nextInPlanning(among: version.cycles.values) { return next }
      throw Refusal(
        .notFound, "no cycle is in planning",
        hint: "'okr cycle new' makes one; 'okr amend' changes the plan of a running one")
    }
    let cycle = try version.cycle(wanted)
    switch cycle.state {
    case .planning: return cycle
    case .active:
      throw Refusal(
        .notAllowed, "\(cycle.id) is running: its plans are agreed",
        hint: "okr amend \(teams.first ?? "TEAM") --cycle \(cycle.id)")
    case .closed:
      throw Refusal(.notAllowed, "\(cycle.id) is closed: its plans stay as they are")
    }
  }

  private func runningCycle(in version: Version, today: Day) throws -> Cycle {
    guard let wanted = cycle else {
      if let running = Cycle.running(among: version.cycles.values, on: today) { return running }
      throw Refusal(
        .notFound, "no cycle is running on \(today)",
        hint: "'okr propose' begins a plan for the next one")
    }
    let cycle = try version.cycle(wanted)
    switch cycle.state {
    case .active: return cycle
    case .planning:
      throw Refusal(
        .notAllowed, "\(cycle.id) is in planning: there is nothing agreed to amend",
        hint: "okr propose \(teams.first ?? "TEAM") --cycle \(cycle.id)")
    case .closed:
      throw Refusal(.notAllowed, "\(cycle.id) is closed: its plans stay as they are")
    }
  }
}

extension Cycle {
  /// The one in planning that starts soonest, the shortest on a tie.
  package static func nextInPlanning(among cycles: some Collection<Cycle>) -> Cycle? {
    cycles.filter { $0.state == .planning }
      .min { ($0.starts, $0.length, $0.id) < ($1.starts, $1.length, $1.id) }
  }

  /// The shortest active one that contains a day.
  package static func running(among cycles: some Collection<Cycle>, on day: Day) -> Cycle? {
    cycles.filter { $0.state == .active && $0.contains(day) }
      .min { ($0.length, $0.id) < ($1.length, $1.id) }
  }
}
