import Model

// The lists of the document: what changed on the way, what was in it, how regularly it was seen.

extension Retrospective {
  /// What was adjusted, added and dropped, or that nothing was.
  var changes: [Chapter] {
    let chapters = [
      Chapter(name: "adjusted", title: "What was adjusted", items: adjustments.map(passage)),
      Chapter(name: "added", title: "What was added", items: added.map(passage)),
      Chapter(name: "dropped", title: "What was dropped", items: dropped.map(passage)),
      Chapter(name: "restated", title: "What was put otherwise", items: restated.map(passage)),
    ].filter { !$0.isEmpty }
    guard chapters.isEmpty, from != nil, !isWithoutPlans else { return chapters }
    return [
      Chapter(
        name: "unchanged", title: nil,
        text: "Nothing was adjusted, added, dropped or put otherwise on the way.")
    ]
  }

  var sayings: (wins: Chapter, learnings: Chapter) {
    (
      Chapter(name: "wins", title: "Wins", items: wins.map { .init(text($0)) }),
      Chapter(name: "learnings", title: "Learned", items: learnings.map { .init(text($0)) })
    )
  }

  var blockerList: Chapter {
    Chapter(
      name: "blockers", title: "Blockers",
      items: blockers.map { blocker in
        let days = blocker.days(until: window.upperBound)
        let span =
          blocker.to.map { "\(date(blocker.from)) to \(date($0))" }
          ?? "since \(date(blocker.from))"
        let length = blocker.isOlder ? " or longer" : ", \(Retrospective.days(days))"
        return .init(
          history.title(of: blocker.reference), ": \(blocker.text) (\(span)\(length))")
      })
  }

  /// nil where there never was a plan.
  var rhythm: Chapter? {
    guard !isWithoutPlans else { return nil }
    var parts =
      cadence.isKnown
      ? [
        "\(Retrospective.counted(cadence.made, "check-in")) \(cadence.made == 1 ? "was" : "were") made, \(cadence.expected) \(cadence.expected == 1 ? "was" : "were") expected",
        "the longest time without one was \(Retrospective.days(cadence.longestGap))",
      ] : ["how often it was checked in isn't known here"]
    if let confidenceWords { parts.append(confidenceWords) }
    return Chapter(
      name: "rhythm", title: "How we kept at it",
      text: parts.joined(separator: "; ") + "." + planningText, table: reliabilityTable)
  }

  private var reliabilityTable: Chapter.Grid? {
    guard !reliability.isEmpty else { return nil }
    let rows = reliability.map { bin in
      [
        "\(Decimal.text(bin.range.lowerBound)) to \(Decimal.text(bin.range.upperBound))",
        bin.stated.scoreText, bin.reached.scoreText, String(bin.count),
      ]
    }
    return Chapter.Grid(
      head: ["Confidence", "Stated", "Reached", "Key results"], rows: rows, numbers: [1, 2, 3])
  }

  private var planningText: String {
    guard let planning, planning.proposals > 0 else { return "" }
    var parts = ["The plan took \(Retrospective.counted(planning.proposals, "proposal"))"]
    if planning.comments > 0 { parts.append(Retrospective.counted(planning.comments, "comment")) }
    if planning.rounds > 1 { parts.append("\(planning.rounds) rounds") }
    if planning.days > 0 { parts.append(Retrospective.days(planning.days)) }
    if planning.approvals > 0 {
      parts.append(Retrospective.counted(planning.approvals, "approval"))
    }
    var text = " " + parts.joined(separator: ", ")
    if let share = planning.ownShare {
      text +=
        "; \(Decimal.text(share * 100, places: 0)) % of its key results were written by the "
        + "team itself"
    }
    return text + "."
  }

  private func text(_ saying: Saying) -> String {
    let titles = saying.references.filter { $0.keyResult != nil }.map(history.title)
    guard !titles.isEmpty, titles.count <= 2 else { return saying.text }
    return "\(saying.text) (\(titles.joined(separator: ", ")))"
  }

  /// `15 Feb, Reduce p99 latency: target adjusted 300 → 400 ms (easier), directly by Mia. It is
  /// worth …`
  private func passage(_ adjustment: Adjustment) -> Chapter.Passage {
    let event = adjustment.event
    let unit = history.unit(of: adjustment.reference)
    let changes = adjustment.events.map { $0.change.sentence(unit: unit) }
    return .init(
      "\(date(event.time.day)), \(adjustment.title)",
      ": \(changes.joined(separator: ", "))" + Markdown.sentence(circumstances(event))
        + (words(of: adjustment).map { " That makes it \($0)." } ?? ""))
  }

  /// `30 Jan, Offer four more wallets, directly by Mia. Reason: …`
  private func passage(_ event: Event) -> Chapter.Passage {
    guard let reference = event.reference else { return .init("") }
    return .init(
      "\(date(event.time.day)), \(history.title(of: reference))",
      (event.deed.map { ": \($0)" } ?? "") + circumstances(event))
  }

  private func circumstances(_ event: Event) -> String {
    var text = event.via.proposal.map { ", agreed in proposal \($0)," } ?? ", directly"
    text += " by \(event.author.displayName)"
    if !event.approvedBy.isEmpty {
      text += ", approved by " + event.approvedBy.map(\.displayName).joined(separator: " and ")
    }
    if let gap = event.gap { text += "; \(gap.sentence(until: event.time.day))" }
    return text + "." + (history.reason(for: event).map { " Reason: \($0)" } ?? "")
  }

  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}

extension Event {
  /// What was done to the item, where its place in a list doesn't say so.
  package var deed: String? {
    switch kind {
    case .objectiveRemoved, .keyResultRemoved: "taken out of the plan"
    case .kindChanged, .reworded, .moved: change.sentence()
    default: nil
    }
  }
}

extension CycleHistory {
  func unit(of reference: Reference) -> String? {
    let name = timeline.currentName(of: reference)
    guard let objective = name.objective, let id = name.keyResult else { return nil }
    let present = organisation[name.team]?.plan.keyResult(objective, id)
    return present?.unit ?? timeline.keyResults[name]?.lastVersion?.unit
  }
}
