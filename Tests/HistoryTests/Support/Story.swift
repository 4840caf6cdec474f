import History
import Model

/// Commits made one after another on plans held in memory.
struct Story {
  private(set) var revisions: [Revision] = []
  private(set) var now = Snapshot()

  static let ana = Author(name: "Ana Sousa", email: "ana@example.org")
  static let mia = Author(name: "Mia Berg", email: "mia@example.org")

  /// Adds a commit whose id is forty times its number; its versions hold only what it touched.
  mutating func commit(
    _ day: String, by author: Author = Story.ana, _ message: String,
    _ change: (inout Snapshot) throws -> Void
  ) rethrows {
    let before = now
    try change(&now)
    add(day, by: author, message, from: before, to: now)
  }

  /// Adds a commit made in another clone, on `base`; `now` becomes what the join of both holds.
  mutating func commitBeside(
    _ day: String, on base: Snapshot, _ message: String, _ change: (inout Snapshot) -> Void
  ) {
    var side = base
    change(&side)
    now = now.applying(base.changes(to: side))
    add(day, by: Story.ana, message, from: base, to: side)
  }

  /// Leaves out all commits after the first and `count` more.
  mutating func forget(after count: Int) {
    let kept = Array(revisions.prefix(count + 1))
    self = Story()
    revisions = kept
    now = kept.reduce(Snapshot()) { $0.applying($1.changes) }
  }

  private mutating func add(
    _ day: String, by author: Author, _ message: String, from before: Snapshot, to after: Snapshot
  ) {
    let number = String(revisions.count + 1, radix: 36)
    let time = Day(day).map { Instant($0, hour: 9) } ?? Instant(seconds: 0)
    revisions.append(
      Revision(
        id: String(repeating: number, count: 40 / number.count), author: author, authored: time,
        message: Message(parsing: message),
        changes: before.differing(from: after).changes(to: after.differing(from: before))))
  }
}

extension Snapshot {
  fileprivate func differing(from other: Snapshot) -> Snapshot {
    var part = self
    part.cycles = cycles.filter { other.cycles[$0.key] != $0.value }
    part.plans = plans.mapValues { $0 }
    for (cycle, teams) in plans {
      part.plans[cycle] = teams.filter { other.plans[cycle]?[$0.key] != $0.value }
    }
    part.plans = part.plans.filter { !$0.value.isEmpty }
    if settings == other.settings { part.settings = Settings() }
    return part
  }
}

extension Snapshot {
  /// Changes one key result in place.
  mutating func edit(
    _ team: String, _ objective: String, _ id: String, in cycle: String = "2026-q1",
    _ change: (inout KeyResult) -> Void
  ) {
    edit(team, objective, in: cycle) { objective in
      for index in objective.keyResults.indices where objective.keyResults[index].id == id {
        change(&objective.keyResults[index])
      }
    }
  }

  mutating func edit(
    _ team: String, _ id: String, in cycle: String = "2026-q1",
    _ change: (inout Objective) -> Void
  ) {
    edit(team, in: cycle) { plan in
      for index in plan.objectives.indices where plan.objectives[index].id == id {
        change(&plan.objectives[index])
      }
    }
  }

  mutating func edit(
    _ team: String, in cycle: String = "2026-q1", _ change: (inout Plan) -> Void
  ) {
    let path = TeamPath(unchecked: team)
    var plan = plans[cycle]?[path] ?? Plan()
    change(&plan)
    plans[cycle, default: [:]][path] = plan
  }

  mutating func checkIn(
    _ team: String, _ objective: String, _ id: String, _ value: Double, _ confidence: Double? = nil,
    on day: String
  ) {
    edit(team, objective, id) { keyResult in
      keyResult.current = value
      keyResult.confidence = confidence ?? keyResult.confidence
      keyResult.checked = Day(day).map { Instant($0, hour: 9) }
    }
  }
}

/// A reference in the first quarter of 2026, `team:objective/kr`.
func reference(_ text: String) -> Reference {
  Reference(text, isCycle: { _ in false })?.within(cycle: "2026-q1")
    ?? Reference(cycle: nil, team: TeamPath(unchecked: "none"))
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

func instant(_ text: String, hour: Int = 9) -> Instant { Instant(day(text), hour: hour) }
