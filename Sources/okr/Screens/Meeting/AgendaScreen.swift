import History
import Model
import Terminal

/// A team's review meeting on one screen: first what needs a word, then what is new.
struct AgendaScreen: Screen {
  let agenda: Agenda

  var json: Value {
    guard case .map(let entries) = agenda.value else { return agenda.value }
    return .map([Value.Entry("team", .optional(agenda.scope.team?.description))] + entries)
  }

  /// Of each list; a meeting that has more to talk about talks about the first.
  private var limit: Int { namesTeams ? 5 : 8 }

  private var past: CycleHistory { agenda.history }
  private var namesTeams: Bool { agenda.scope == .organisation }

  func lines(for appearance: Appearance) -> [Text] {
    let words = EventWords(past: past, namesTeams: namesTeams, appearance: appearance)
    let body =
      concerns(appearance) + movements(appearance)
      + [
        changes(words), sayings("Wins", agenda.wins, words),
        sayings("Learned", agenda.learnings, words),
      ]
      .flatMap { $0.lines(for: appearance, atMost: limit) }
      + PromiseList(agenda.promises).lines("Promised last time, and still open", for: appearance)
    return headline(appearance) + (body.isEmpty ? [""] + nothing : body)
  }

  private var nothing: [Text] {
    past.plans(in: agenda.scope).isEmpty
      ? NoPlans(cycle: past.cycle).lines("there is nothing to talk about")
      : ["nothing new, and nothing in the way"]
  }

  private func headline(_ appearance: Appearance) -> [Text] {
    let dot = " \(appearance[.dot]) "
    let team = agenda.scope.team ?? past.settings.root
    let plan = past.organisation[team]
    let title: Text =
      "\(past.settings.name(of: team), .strong)\(dot, .faint)\(past.cycle.title, .strong)"
    let state: [Text] = [
      Text(plan?.progress.percent(appearance) ?? "no plan", .strong),
      Text("expected \(past.organisation.expected.percent)", .faint),
      plan?.health.map { Text($0.words, $0.style) } ?? "",
    ]
    let since = "since \(agenda.since.short(in: past.cycle.starts.civil.year))"
    let facts = [agenda.scope.team?.description, past.moment, since].compactMap(\.self)
    return Text.ends(
      title, state.filter { !$0.isEmpty }.joined(separator: Text(dot, .faint)),
      width: appearance.width)
      + Text.flow(facts.map { Text($0, .faint) }, for: appearance)
  }

  /// What is at risk or behind, blocked, stale, or felt otherwise than it looks: each once.
  private func concerns(_ appearance: Appearance) -> [Text] {
    var scores: [KeyResultScore] = []
    let doubtful = agenda.doubts.compactMap { doubt in
      past.keyResults(in: agenda.scope).first { $0.reference == doubt.reference }
    }
    for score in agenda.atRisk + agenda.blocked + agenda.stale + doubtful
    where !scores.contains(where: { $0.reference == score.reference }) {
      scores.append(score)
    }
    guard !scores.isEmpty else { return [] }
    return Section.title("To talk about", count: scores.count)
      + ConcernTable(past: past, namesTeams: namesTeams).lines(
        scores, doubts: agenda.doubts, atMost: limit, for: appearance)
  }

  private func movements(_ appearance: Appearance) -> [Text] {
    guard !agenda.movements.isEmpty else { return [] }
    var table = Table([
      .init(minimum: 28, wraps: true), .init(minimum: 8, maximum: 20, wraps: true, priority: 1),
      .init("", .right, minimum: 16, wraps: true),
      .init("", .right), .init(priority: 2),
    ])
    for movement in movementsInOrder.prefix(limit) { add(movement, to: &table, appearance) }
    let left = agenda.movements.count - limit
    if left > 0 { table.add(line: Text("and \(left) more", .faint), indent: 2) }
    return Section.title("Moved", count: agenda.movements.count) + table.lines(for: appearance)
  }

  /// A team's in the order of its plan; of all teams' the greatest first.
  private var movementsInOrder: [Agenda.Movement] {
    guard namesTeams else { return agenda.movements }
    return agenda.movements.map { movement in
      let measure = past.keyResults(in: .item(movement.reference)).first?.keyResult.measure
      return (movement, measure.map(movement.distance) ?? 0)
    }.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0)
  }

  private func add(
    _ movement: Agenda.Movement, to table: inout Table, _ appearance: Appearance
  ) {
    let score = past.keyResults(in: .item(movement.reference)).first
    let team = namesTeams ? past.settings.name(of: movement.reference.team) : ""
    table.add(
      [
        Text(movement.title), Text(team, .faint),
        Text(movement.words(of: score?.keyResult, appearance)),
        Text(score?.progress.value.percent(appearance) ?? ""),
        score.map { Text($0.healthIgnoringStaleness.words, $0.healthIgnoringStaleness.style) }
          ?? "",
      ], indent: 2)
  }

  private func changes(_ words: EventWords) -> Section {
    var section = Section("Changes of the plan")
    for event in agenda.changes.withoutParts { words.add(event, to: &section) }
    return section
  }

  private func sayings(_ title: String, _ sayings: [Saying], _ words: EventWords) -> Section {
    var section = Section(title)
    for saying in sayings { words.add(saying, to: &section) }
    return section
  }
}

extension Agenda.Movement {
  /// How much of the whole way it came, or went back; 0 where there is no such way.
  fileprivate func distance(along measure: Measure) -> Double {
    if case .milestones = measure { return abs(to - (from ?? 0)) }
    guard let now = measure.raw(at: to) else { return 0 }
    return abs(now - (measure.raw(at: from) ?? 0))
  }

  /// `700 → 540 ms`; of milestones how much was done and is.
  fileprivate func words(of keyResult: KeyResult?, _ appearance: Appearance) -> String {
    if case .milestones = keyResult?.measure {
      return [from?.percent, to.percent].compactMap(\.self).joined(
        separator: " \(appearance[.arrow]) ")
    }
    let now = keyResult?.text(of: to) ?? Decimal.text(to)
    return from.map { "\(Decimal.text($0)) \(appearance[.arrow]) \(now)" } ?? now
  }
}

extension [Event] {
  /// Without the key results that came or went together with their objective.
  fileprivate var withoutParts: [Event] {
    let whole = filter { $0.kind == .objectiveAdded || $0.kind == .objectiveRemoved }
    return filter { event in
      guard event.kind == .keyResultAdded || event.kind == .keyResultRemoved else { return true }
      return !whole.contains { objective in
        objective.commit == event.commit
          && objective.reference?.objective == event.reference?.objective
          && objective.reference?.team == event.reference?.team
      }
    }
  }
}
