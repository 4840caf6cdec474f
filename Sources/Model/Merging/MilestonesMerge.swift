/// Three versions of a key result's milestones, merged one by one; ours come first, in our order.
struct MilestonesMerge {
  let subject: Subject
  /// Whose `done` stands where both sides changed it.
  let later: LaterCheckIn
  private let base: [Milestone]
  private let ours: [Milestone]
  private let theirs: [Milestone]
  /// By our id, and by theirs.
  private let ourOrigins: [String: Milestone]
  private let theirOrigins: [String: Milestone]

  init(
    _ subject: Subject, base: [Milestone], ours: [Milestone], theirs: [Milestone],
    later: LaterCheckIn
  ) {
    self.subject = subject
    self.later = later
    self.base = base
    self.ours = ours
    self.theirs = theirs
    ourOrigins = MilestonesMerge.origins(of: ours, in: base)
    theirOrigins = MilestonesMerge.origins(of: theirs, in: base)
  }

  private static func origins(
    of milestones: [Milestone], in base: [Milestone]
  ) -> [String: Milestone] {
    Dictionary(
      MilestonePairing(from: base, to: milestones).pairs.map { ($0.new.id, $0.old) },
      uniquingKeysWith: { first, _ in first })
  }

  func merged(_ arbitration: inout Arbitration) -> [Milestone] {
    let own = ours.compactMap { mine -> (id: String, milestone: Milestone)? in
      let origin = ourOrigins[mine.id]
      let other = counterpart(of: mine, origin)
      guard let milestone = merged(origin, mine, other, &arbitration) else { return nil }
      return (mine.id, milestone)
    }
    let others = theirs.compactMap { other -> (id: String, milestone: Milestone)? in
      let origin = theirOrigins[other.id]
      guard !hasCounterpart(other, origin),
        let milestone = merged(origin, nil, other, &arbitration),
        !own.contains(where: { $0.milestone.id == milestone.id })
      else { return nil }
      return (other.id, milestone)
    }
    let names = Dictionary(
      ours.compactMap { mine in counterpart(of: mine, ourOrigins[mine.id]).map { ($0.id, mine.id) }
      },
      uniquingKeysWith: { first, _ in first })
    return Placing.placed(
      own.map { ($0.id, $0.milestone) }, among: theirs.map { names[$0.id] ?? $0.id },
      additions: others.map { ($0.id, $0.milestone) })
  }

  /// Theirs of the same origin; among additions, theirs of the same id.
  private func counterpart(of mine: Milestone, _ origin: Milestone?) -> Milestone? {
    guard let origin else {
      return theirs.first { $0.id == mine.id && theirOrigins[$0.id] == nil }
    }
    return theirs.first { theirOrigins[$0.id]?.id == origin.id }
  }

  private func hasCounterpart(_ other: Milestone, _ origin: Milestone?) -> Bool {
    ours.contains { mine in
      origin.map { ourOrigins[mine.id]?.id == $0.id }
        ?? (mine.id == other.id && ourOrigins[mine.id] == nil)
    }
  }

  private func merged(
    _ base: Milestone?, _ ours: Milestone?, _ theirs: Milestone?, _ arbitration: inout Arbitration
  ) -> Milestone? {
    guard let mine = ours, let other = theirs else {
      return remaining(base, ours, theirs, &arbitration)
    }
    if base == nil, mine.withoutDone != other.withoutDone {
      return choice(nil, mine, other, &arbitration)
    }
    var merge = FieldMerge(
      subject, base: (base ?? other.withoutDone).value, ours: mine.value, theirs: other.value)
    merge.prefix = "milestones/\((base ?? mine).id)/"
    merge.yielding = ["done"]
    merge.later = later
    return Milestone(value: merge.merged(&arbitration).value) ?? mine
  }

  /// One side doesn't have it: it is new on the other, or taken away.
  private func remaining(
    _ base: Milestone?, _ ours: Milestone?, _ theirs: Milestone?, _ arbitration: inout Arbitration
  ) -> Milestone? {
    guard let base, let left = ours ?? theirs else { return ours ?? theirs }
    guard left.withoutDone != base.withoutDone else { return nil }
    return choice(base, ours, theirs, &arbitration)
  }

  private func choice(
    _ base: Milestone?, _ ours: Milestone?, _ theirs: Milestone?, _ arbitration: inout Arbitration
  ) -> Milestone? {
    let id = (ours ?? theirs)?.id ?? ""
    let value = arbitration.value(
      of: Conflict(
        subject, field: "milestones/\(id)", base: base?.value ?? .null,
        ours: ours?.value ?? .null, theirs: theirs?.value ?? .null))
    return Milestone(value: value)
  }
}

extension Milestone {
  /// What is to be done, without whether it is.
  var withoutDone: Milestone {
    var open = self
    open.done = nil
    return open
  }
}
