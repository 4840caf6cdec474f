import Format
import Model
import Templates

/// All that happens in the demo, in order of time. The same for the same seed.
struct Script {
  /// The day the demo takes place on.
  static let today = Day(year: 2026, month: 2, day: 28) ?? Day(number: 0)
  /// The day Fern & Fable begins with OKRs.
  static let founded = Day(year: 2025, month: 6, day: 3) ?? Day(number: 0)
  static let cycles = ["2025-q3", "2025-q4", "2026-q1", "2026-q2"]

  private(set) var acts: [Act] = []
  private var random: SplitMix64

  init(seed: UInt64, cycles: [String] = Script.cycles) throws {
    random = SplitMix64(seed: seed)
    for cycle in cycles { try play(Story.read(cycle: cycle)) }
    settleTimes()
  }

  /// How many check-ins there are.
  var checkIns: Int {
    acts.count { if case .checkIn = $0.deed { true } else { false } }
  }

  private mutating func play(_ story: Story) throws {
    acts.append(Act(story.opened.by, on: story.opened.day, .openCycle(story.cycle)))
    for plan in story.plans { acts += plan.planning(in: story.cycle) }
    acts += story.merges()
    guard let started = story.started else { return }
    acts.append(Act(started.by, on: started.day, .startCycle(story.cycle)))
    for change in story.changes { acts += change.acts(in: story.cycle) }
    for plan in story.plans { acts += try checkIns(of: plan, in: story) }
    guard let closed = story.closed else { return }
    for plan in story.plans { acts += plan.grading(in: story) }
    acts.append(Act(closed.by, on: closed.day, .closeCycle(story.cycle)))
    acts += story.meetings.map {
      Act($0.deed.by, on: $0.deed.day, .meet(cycle: story.cycle, $0))
    }
  }

  private mutating func checkIns(of plan: PlanStory, in story: Story) throws -> [Act] {
    let cycle = try TemplateFile.cycle(story.cycle)
    let content = try TemplateFile.plan(of: plan.team, in: story.cycle)
    let diary = Diary(plan: plan, content: content, cycle: cycle, changes: story.changes)
    return diary.checkIns(&random)
  }

  /// Gives each act an hour of its day: what is told later happens later.
  private mutating func settleTimes() {
    // Sorting by a pair is stable, which Swift's sort alone doesn't promise.
    let order = acts.indices.sorted { (acts[$0].time, $0) < (acts[$1].time, $1) }
    acts = order.map { acts[$0] }
    var first = 0
    while first < acts.count {
      let day = acts[first].time.day
      let count = acts[first...].prefix { $0.time.day == day }.count
      let seconds = (0..<count).map { _ in random.below(10 * 3600) }.sorted()
      for (index, second) in zip(first..., seconds) {
        // Two acts within one second would be told in no order.
        let start = Instant(day, hour: 7, minute: 30).seconds
        acts[index].time = Instant(seconds: start + Int64(second + index - first))
      }
      first += count
    }
  }
}
