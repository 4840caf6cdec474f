import History
import Model
import Store
import Terminal

/// `okr` alone: what waits for whoever is at the keyboard, and how their teams stand.
struct WaitingScreen: Screen {
  private let list: WaitingList

  init(of view: View) throws { list = try WaitingList(of: view) }

  private var past: CycleHistory { list.past }

  func lines(for appearance: Appearance) -> [Text] {
    let dot = " \(appearance[.dot]) "
    let cycle: Text = "\(past.cycle.title, .strong)\(dot, .faint)\(past.moment)"
    let waiting =
      due(appearance) + proposals(appearance) + concerns(appearance) + grades(appearance)
      + turns(appearance)
    return Text.ends(
      Text(list.name ?? past.settings.name(of: past.settings.root), .strong), cycle,
      width: appearance.width)
      + nameless + (waiting.isEmpty ? nothing(appearance) : waiting) + teams(appearance)
  }

  private var nameless: [Text] {
    guard list.name == nil else { return [] }
    return [
      "", "git doesn't know who you are, so nothing here can be yours",
      "\("hint:", .cyan) git config --global user.email you@example.org",
    ]
  }

  private func nothing(_ appearance: Appearance) -> [Text] {
    guard let address = list.me.first else { return [] }
    var reason = ""
    if list.teams.isEmpty {
      reason = ": no team, objective or key result names \(address)"
    } else if list.plans.isEmpty {
      let teams = past.settings.inPathOrder(list.teams).map(past.settings.name)
      reason =
        ": \(teams.joined(separator: ", ")) \(teams.count == 1 ? "has" : "have") no plan yet"
    }
    return [""] + ("nothing waits for you\(reason, .faint)" as Text).wrapped(to: appearance.width)
  }

  private func due(_ appearance: Appearance) -> [Text] {
    guard !list.due.entries.isEmpty else { return [] }
    var table = DueTable(settings: past.settings)
    for entry in list.due.entries { table.add(entry, year: past.day.civil.year) }
    return title("Check in", list.due.entries.count, "okr checkin", appearance)
      + table.lines(for: appearance)
  }

  private func concerns(_ appearance: Appearance) -> [Text] {
    guard !list.concerns.isEmpty else { return [] }
    return title("Lagging or blocked", list.concerns.count, "okr agenda", appearance)
      + ConcernTable(past: past, namesTeams: true).lines(list.concerns, atMost: 8, for: appearance)
  }

  private func proposals(_ appearance: Appearance) -> [Text] {
    list.proposals.lines({ title($0, $1, $2, appearance) }, for: appearance)
  }

  private func grades(_ appearance: Appearance) -> [Text] {
    let gradings = list.gradings.filter { !$0.open.isEmpty }
    let count = gradings.reduce(0) { $0 + $1.open.count }
    guard count > 0 else { return [] }
    return title("Grade", count, "okr grade", appearance)
      + gradings.map { grading in
        let count = grading.open.count.counted("key result")
        return "  \(grading.past.cycle.title) \(grading.past.moment, .faint): \(count)"
      }
  }

  private func turns(_ appearance: Appearance) -> [Text] {
    guard !list.turns.isEmpty else { return [] }
    return Section.title("Cycles")
      + list.turns.flatMap { cycle -> [Text] in
        let isClose = cycle.state == .active
        let what = isClose ? "has ended and isn't closed" : "has begun and is still in planning"
        return Text.ends(
          "  \(cycle.title) \(what)",
          Text("okr cycle \(isClose ? "close" : "start") \(cycle.id)", .faint),
          width: appearance.width)
      }
  }

  /// My teams, or where I have none the organisation as a whole.
  private func teams(_ appearance: Appearance) -> [Text] {
    let root = past.organisation[past.settings.root]
    let plans = list.plans.isEmpty ? [root].compactMap(\.self) : list.plans
    guard !plans.isEmpty else { return [] }
    var inner = appearance
    inner.width -= 2
    return title(
      list.plans.isEmpty ? "The organisation" : "My teams", nil, "okr status", appearance)
      + TeamTable(plans, past: past).lines(for: inner).map { "  " + $0 }
  }

  private func title(
    _ title: String, _ count: Int?, _ command: String, _ appearance: Appearance
  ) -> [Text] {
    let lines = Section.title(title, count: count)
    return lines.dropLast()
      + Text.ends(lines.last ?? "", Text(command, .faint), width: appearance.width)
  }

  var json: Value {
    [
      "me": .list(list.me.map(Value.text)), "cycle": .text(past.cycle.id),
      "as_of": .text(past.day.description), "state": .text(past.cycle.state.rawValue),
      "check_ins": list.due.json["due"] ?? [],
      "lagging": .list(list.concerns.map(\.value)),
      "to_review": .list(list.proposals.toReview.map(\.json)),
      "to_merge": .list(list.proposals.toMerge.map(\.json)),
      "my_proposals": .list(list.proposals.mine.map(\.json)),
      "ungraded": .list(list.gradings.flatMap(\.open).map(\.json)),
      "cycles_to_start": .list(
        list.turns.filter { $0.state == .planning }.map { .text($0.id) }),
      "cycles_to_close": .list(list.turns.filter { $0.state == .active }.map { .text($0.id) }),
      "teams": .list(
        list.plans.map { plan in
          [
            "team": .text(plan.team.description), "name": .text(past.settings.name(of: plan.team)),
            "progress": .optional(plan.progress), "progress_as_agreed": .optional(plan.asAgreed),
            "expected": .number(plan.expected), "health": .optional(plan.health?.rawValue),
          ]
        }),
    ]
  }
}
