import History
import Model

/// A quarter of the team Checkout, from the plan to the close.
enum Quarter {
  static let checkout = TeamPath(unchecked: "engineering/checkout")
  private static let team = "engineering/checkout"

  static let history: CycleHistory? = {
    let story = told
    return try? CycleHistory(of: "2026-q1", in: story.now, story.revisions, on: day("2026-04-02"))
  }()

  static let promises = [
    Promise("ask the PSP for a second contact", owner: "Mia", isKept: true),
    Promise("measure drop-off by device", owner: "Ana"),
  ]

  private static let told: Story = {
    var story = Story()
    plan(&story)
    january(&story)
    february(&story)
    march(&story)
    return story
  }()

  private static func plan(_ story: inout Story) {
    story.commit("2025-12-08", by: Story.mia, "cycle: new") {
      $0.settings.teams[checkout] = Team(name: "Checkout")
      $0.cycles["2026-q1"] = .quarter(.planning)
    }
    story.commit("2025-12-19", by: Story.mia, "merge: pay\n\nProposal: 2026-q1/pay") {
      $0.edit(team) { $0 = agreed }
    }
    story.commit("2026-01-01", by: Story.mia, "cycle: start 2026-q1") {
      $0.cycles["2026-q1"]?.state = .active
    }
  }

  private static let agreed = Plan(objectives: [
    .with(
      "instant-pay", "Paying feels instant for every shopper",
      [
        .range("p99", "Reduce p99 latency of payment", 800, 300, unit: "ms"),
        .keep("availability", "Keep checkout available", ">= 99.9", unit: "%"),
        .range("wallets", "Offer four more wallets", 2, 6),
      ]),
    .with(
      "audit", "The auditors have nothing to say",
      [.milestones("passed", "PCI audit passed", ["Gap analysis", "Findings fixed", "Passed"])],
      kind: .committed),
  ])

  private static func january(_ story: inout Story) {
    story.commit("2026-01-12", "check-in: p99\n\nFirst caches.\n\nWin: the pilot is happy") {
      $0.checkIn(team, "instant-pay", "p99", 700, 0.6, on: "2026-01-12")
    }
    story.commit("2026-01-14", "check-in: availability") {
      $0.checkIn(team, "instant-pay", "availability", 99.95, 0.9, on: "2026-01-14")
    }
    story.commit("2026-01-20", "check-in: audit") {
      $0.finish(team, "audit", "passed", "gap-analysis", 0.9, on: "2026-01-20")
    }
    story.commit("2026-01-28", "check-in: availability") {
      $0.checkIn(team, "instant-pay", "availability", 99.7, 0.6, on: "2026-01-28")
    }
    story.commit(
      "2026-01-30", by: Story.mia, "plan: no wallets\n\nReason: marketing asked for vouchers first"
    ) {
      $0.edit(team, "instant-pay", "wallets") {
        $0.isDropped = true
        $0.reason = "vouchers come first"
      }
    }
  }

  private static func february(_ story: inout Story) {
    story.commit("2026-02-04", "merge: vouchers\n\nProposal: 2026-q1/vouchers") {
      $0.edit(team, "instant-pay") {
        $0.keyResults.append(.range("vouchers", "Redeem vouchers in one step", 5, 1, unit: "steps"))
      }
    }
    story.commit("2026-02-10", "check-in: availability") {
      $0.checkIn(team, "instant-pay", "availability", 99.96, on: "2026-02-10")
    }
    story.commit("2026-02-15", by: Story.mia, "plan: p99\n\nReason: the PSP caps us.") {
      $0.edit(team, "instant-pay", "p99") { $0.measure = .range(baseline: 800, target: 400) }
    }
    story.commit(
      "2026-02-26", "check-in: p99\n\nLearning: warm connections matter more than payload size"
    ) {
      $0.checkIn(team, "instant-pay", "p99", 540, 0.7, on: "2026-02-26")
      $0.edit(team, "instant-pay", "p99") { $0.blocked = "PSP contract stuck" }
    }
  }

  private static func march(_ story: inout Story) {
    story.commit("2026-03-10", "plan: p99\n\nReason: a second look at the cap") {
      $0.edit(team, "instant-pay", "p99") { $0.measure = .range(baseline: 800, target: 380) }
    }
    story.commit("2026-03-22", "check-in: p99\n\nThe PSP signed.") {
      $0.checkIn(team, "instant-pay", "p99", 410, 0.9, on: "2026-03-22")
      $0.edit(team, "instant-pay", "p99") { $0.blocked = nil }
    }
    story.commit("2026-03-25", "check-in: audit") {
      $0.finish(team, "audit", "passed", "findings-fixed", 0.3, on: "2026-03-25")
    }
    story.commit("2026-03-28", "check-in: vouchers\n\nWin: one tap | one voucher") {
      $0.checkIn(team, "instant-pay", "vouchers", 2, 0.5, on: "2026-03-28")
    }
    story.commit("2026-04-01", "grade: audit") {
      $0.edit(team, "audit", "passed") {
        $0.grade = Grade(score: 0.8, reason: "the report came a day late", cause: .waitingForOthers)
      }
    }
    story.commit("2026-04-02", by: Story.mia, "cycle: close 2026-q1") {
      $0.cycles["2026-q1"]?.state = .closed
    }
  }
}

extension KeyResult {
  fileprivate static func keep(_ id: String, _ title: String, _ bound: String, unit: String)
    -> KeyResult
  {
    var keyResult = KeyResult(
      id: id, title: title,
      measure: Bound(bound).map(Measure.keep) ?? .range(baseline: nil, target: 0))
    keyResult.unit = unit
    return keyResult
  }

  fileprivate static func milestones(_ id: String, _ title: String, _ steps: [String]) -> KeyResult
  {
    KeyResult(id: id, title: title, measure: .milestones(steps.map { Milestone(title: $0) }))
  }
}

extension Snapshot {
  /// Calls a milestone done and states a confidence.
  fileprivate mutating func finish(
    _ team: String, _ objective: String, _ id: String, _ milestone: String, _ confidence: Double,
    on text: String
  ) {
    edit(team, objective, id) { keyResult in
      guard case .milestones(var steps) = keyResult.measure else { return }
      for index in steps.indices where steps[index].id == milestone {
        steps[index].done = day(text)
      }
      keyResult.measure = .milestones(steps)
      keyResult.confidence = confidence
      keyResult.checked = instant(text)
    }
  }
}
