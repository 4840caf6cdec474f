import Model

/// Plans, cycles and settings as they come, the same for the same seed; every field of the format
/// occurs.
struct RandomPlan: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64, Steele, Lea and Flood, "Fast splittable pseudorandom number generators".
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func plan() -> Plan {
    Plan(
      about: maybe { $0.prose() },
      objectives: ids("o").map { objective($0) }, extras: extras())
  }

  private mutating func objective(_ id: String) -> Objective {
    var objective = Objective(id: id, title: line())
    objective.kind = one(of: Objective.Kind.allCases)
    objective.why = maybe { $0.prose() }
    objective.owner = maybe { $0.line() }
    objective.supports = some { $0.one(of: ["company:a", "2026/company:b/c", "strategy:trust"]) }
    objective.with = some { $0.team() }
    objective.tags = some { $0.line() }
    objective.keyResults = ids("k").map { keyResult($0) }
    objective.initiatives = some {
      Initiative(title: $0.line(), link: $0.maybe { $0.line() }, extras: $0.extras())
    }
    objective.isDropped = chance(4)
    objective.reason = maybe { $0.prose() }
    objective.carriedFrom = maybe { _ in "2025-q4/company:a" }
    objective.extras = extras()
    return objective
  }

  private mutating func keyResult(_ id: String) -> KeyResult {
    var result = KeyResult(id: id, title: line(), measure: measure())
    result.unit = maybe { $0.line() }
    result.guardrail = maybe { $0.one(of: ["k-0", "company:a/b"]) }
    result.owner = maybe { $0.line() }
    result.team = maybe { $0.team() }
    result.weight = chance(2) ? 1 : abs(number()) + 0.5
    result.confidence = maybe { $0.fraction() }
    result.checked = maybe { Instant(seconds: Int64($0.whole(0...2_000_000_000))) }
    result.blocked = maybe { $0.prose() }
    result.checkInDays = maybe { $0.whole(1...60) }
    result.source = maybe { $0.source() }
    result.isDropped = chance(4)
    result.reason = maybe { $0.prose() }
    result.carriedFrom = maybe { _ in "2025-q4/company:a/b" }
    result.grade = maybe { $0.grade() }
    result.extras = extras()
    readMeasured(&result)
    return result
  }

  /// What only goes with some measures.
  private mutating func readMeasured(_ result: inout KeyResult) {
    if case .milestones = result.measure { return }
    result.current = maybe { $0.number() }
    guard case .range = result.measure else { return }
    let first = day()
    for index in 0..<whole(0...3) {
      result.expected.append(Waypoint(day: first + index * 9, value: number()))
    }
    result.due = maybe { _ in first + 90 }
  }

  private mutating func measure() -> Measure {
    switch whole(0...3) {
    case 0: return .milestones(ids("m", least: 1).map { milestone($0) })
    case 1:
      return Bound("\(one(of: ["<", "<=", ">", ">="])) \(Decimal.text(number()))").map(Measure.keep)
        ?? measure()
    default:
      let target = number()
      return .range(baseline: maybe { $0.number() + target + 1e7 }, target: target)
    }
  }

  private mutating func milestone(_ id: String) -> Milestone {
    var milestone = Milestone(
      id: id, title: line(), weight: chance(2) ? 1 : abs(number()) + 1, done: maybe { $0.day() })
    milestone.extras = extras()
    return milestone
  }

  private mutating func grade() -> Grade {
    var grade = Grade(
      score: maybe { $0.fraction() }, reason: maybe { $0.prose() },
      cause: maybe { $0.one(of: Grade.Cause.allCases) }, note: maybe { $0.prose() })
    grade.extras = extras()
    return grade
  }
}

extension RandomPlan {
  mutating func cycle() -> Cycle {
    let starts = day()
    var cycle = Cycle(id: "2026-q1", title: line(), starts: starts, ends: starts + whole(0...400))
    cycle.parent = maybe { _ in "2026" }
    cycle.state = one(of: Cycle.State.allCases)
    cycle.planningOpens = maybe { _ in starts - 20 }
    cycle.planningDue = maybe { _ in starts - 7 }
    cycle.checkInDays = maybe { $0.whole(1...60) }
    cycle.extras = extras()
    return cycle
  }

  mutating func settings() -> Settings {
    var settings = Settings()
    settings.organisation = chance(2) ? "" : line()
    settings.root = chance(2) ? settings.root : team()
    settings.strategy = ids("s").map { .init(id: $0, title: line()) }
    settings.checkInDays = whole(1...60)
    settings.limits.objectives = whole(0...3)...whole(3...9)
    settings.limits.keyResults = whole(0...3)...whole(3...9)
    settings.thresholds.behind = fraction()
    settings.thresholds.atRisk = fraction()
    settings.proposals.approvals = whole(0...3)
    settings.proposals.approvers = one(of: Settings.ProposalRules.Approvers.allCases)
    settings.signing = one(of: Settings.Signing.allCases)
    settings.allowedSigners = maybe { $0.line() }
    settings.people = ids("p").map { id in
      Person(id: id, name: maybe { $0.line() }, emails: some { "\($0.whole(0...99))@example.org" })
    }
    settings.facilitators = some { $0.line() }
    for _ in 0..<whole(0...4) { settings.teams[team()] = teamSettings() }
    settings.lint.profile = one(of: ["gentle", "strict"])
    settings.lint.rules = chance(2) ? [] : [.init("kr-output", "off"), .init("no-owner", "error")]
    settings.language = one(of: ["en", "de"])
    settings.extras = extras()
    return settings
  }

  private mutating func teamSettings() -> Team {
    var team = Team(name: maybe { $0.line() })
    team.leads = some { $0.line() }
    team.members = some { $0.line() }
    team.formerly = some { $0.team() }
    team.isPerson = chance(3)
    team.hasNoOKRs = chance(3)
    team.extras = extras()
    return team
  }
}

extension RandomPlan {
  private static let words = [
    "latency", "800", "yes", "null", "2026-01-01", "Größe", "日本", "🙂", "it's", "\"quoted\"",
    "a: b", "# no comment", "- dash", "[list]", "{map}", "*star", "&and", "!bang", "%", "@at", "|",
    ">", "`tick`", "1e3", "~", "?", "\\n", ",", "on", ">= 5", "end:",
  ]

  private mutating func line() -> String {
    (0...whole(0...3)).map { _ in one(of: Self.words) }.joined(separator: " ")
  }

  private mutating func prose() -> String {
    (0...whole(0...3)).map { _ in chance(6) ? "" : line() }.joined(separator: "\n")
      .split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n\n")
  }

  private mutating func number() -> Double {
    switch whole(0...3) {
    case 0: Double(whole(-1000...1000))
    case 1: Double(whole(-1_000_000...1_000_000)) / 100
    case 2: Double(whole(0...9)) * 1e-7
    default: Double(next() >> 11) / 1024
    }
  }

  private mutating func fraction() -> Double { Double(whole(0...1000)) / 1000 }
  private mutating func day() -> Day { Day(number: whole(18_000...22_000)) }

  private mutating func team() -> TeamPath {
    TeamPath(unchecked: one(of: ["company", "engineering", "engineering/checkout", "a/b/c-3"]))
  }

  private mutating func source() -> Value {
    ["dora": "lead_time", "paths": ["a", ["b": "c"]], "window": .text(line())]
  }

  private mutating func extras() -> [Value.Entry] {
    chance(3)
      ? [.init("x-note", .text(prose())), .init("x-map", ["a": ["b", "c"], "d": .text(line())])]
      : []
  }

  private mutating func ids(_ prefix: String, least: Int = 0) -> [String] {
    (0..<whole(least...4)).map { "\(prefix)-\($0)" }
  }

  private mutating func some<Item>(_ item: (inout RandomPlan) -> Item) -> [Item] {
    (0..<(chance(2) ? 0 : whole(1...3))).map { _ in item(&self) }
  }

  private mutating func maybe<Item>(_ item: (inout RandomPlan) -> Item) -> Item? {
    chance(2) ? item(&self) : nil
  }

  private mutating func chance(_ outOf: Int) -> Bool { whole(1...outOf) == 1 }
  private mutating func whole(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

  private mutating func one<Item>(of items: [Item]) -> Item {
    items[whole(0...items.count - 1)]
  }
}
