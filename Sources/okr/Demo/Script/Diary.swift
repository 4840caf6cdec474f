import Model

/// The check-ins of one team in one cycle.
struct Diary {
  let plan: PlanStory
  let content: Plan
  let cycle: Cycle
  let changes: [PlannedChange]

  func checkIns(_ random: inout SplitMix64) -> [Act] {
    let rounds = days(&random)
    let pages = plan.courses.map { item, course in
      Page(
        item: item, course: course, keyResult: keyResult(item), cycle: cycle,
        rounds: rounds, gap: plan.rounds.map { min(3, $0.days / 3) } ?? 0)
    }
    let told = pages.flatMap { page in
      page.course.moments.map { tell($0, of: page) }
    }
    return told + rounds.compactMap { round($0, pages, &random) }
  }

  /// The days of the rounds, each up to a day early or late but never on a weekend.
  private func days(_ random: inout SplitMix64) -> [Day] {
    guard let rounds = plan.rounds else { return [] }
    let last = min(cycle.ends, Script.today)
    return stride(from: rounds.first.number, through: last.number, by: rounds.days)
      .map { Day(number: $0) }.filter { !rounds.misses.contains($0) }
      .map { day in
        let moved = day + (random.below(3) - 1)
        return moved.isWeekend || moved > last ? day : moved
      }
  }

  private func keyResult(_ item: String) -> KeyResult? {
    let parts = item.split(separator: "/").map(String.init)
    guard parts.count == 2 else { return nil }
    if let known = content.keyResult(parts[0], parts[1]) { return known }
    for case .add(parts[0], let added) in changes.filter({ $0.team == plan.team }).map(\.edit)
    where added.id == parts[1] { return added }
    return nil
  }

  private func tell(_ moment: Moment, of page: Page) -> Act {
    var statement = CheckInStory.Statement(item: page.item)
    statement.value = page.value(on: moment.day)
    statement.confidence = page.confidence(on: moment.day)
    statement.win = moment.win
    statement.learning = moment.learning
    statement.blocked = moment.blocked
    statement.unblocked = moment.unblocked
    statement.done = moment.done
    let by = moment.by ?? page.keyResult?.owner ?? plan.rounds?.by ?? plan.proposed.by
    return Act(by, on: moment.day, .checkIn(checkIn([statement], note: moment.note)))
  }

  private func round(_ day: Day, _ pages: [Page], _ random: inout SplitMix64) -> Act? {
    var statements: [CheckInStory.Statement] = []
    for page in pages where page.rounds.contains(day) {
      statements.append(page.statement(on: day, &random))
    }
    guard let by = plan.rounds?.by, !statements.isEmpty else { return nil }
    return Act(by, on: day, .checkIn(checkIn(statements, note: nil)))
  }

  private func checkIn(_ statements: [CheckInStory.Statement], note: String?) -> CheckInStory {
    CheckInStory(cycle: cycle.id, team: plan.team, statements: statements, note: note)
  }
}
