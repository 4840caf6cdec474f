import Model

// The lists of the document: what changed on the way, what was in it, how regularly it was seen.

extension Retrospective {
  var changes: String {
    let sections = [
      list("What was adjusted", adjustments.map(text)), list("What was added", added.map(text)),
      list("What was dropped", dropped.map(text)),
    ].filter { !$0.isEmpty }
    if !sections.isEmpty { return sections.joined(separator: "\n\n") }
    return from == nil || isWithoutPlans ? "" : "Nothing was adjusted, added or dropped on the way."
  }

  var blockerList: String {
    list(
      "Blockers",
      blockers.map { blocker in
        let days = blocker.days(until: window.upperBound)
        let span =
          blocker.to.map { "\(date(blocker.from)) to \(date($0))" }
          ?? "since \(date(blocker.from))"
        return "**\(history.title(of: blocker.reference))**: \(blocker.text) "
          + "(\(span), \(Retrospective.days(days)))"
      })
  }

  var rhythm: String {
    guard !isWithoutPlans else { return "" }
    var parts = [
      "\(cadence.made) check-ins were made, \(cadence.expected) were expected",
      "the longest time without one was \(Retrospective.days(cadence.longestGap))",
    ]
    if let confidenceWords { parts.append(confidenceWords) }
    return "## How we kept at it\n\n"
      + Markdown.wrapped(parts.joined(separator: "; ") + "." + planningText) + reliabilityTable
  }

  private var reliabilityTable: String {
    guard !reliability.isEmpty else { return "" }
    let rows = reliability.map { bin in
      [
        "\(Decimal.text(bin.range.lowerBound)) to \(Decimal.text(bin.range.upperBound))",
        bin.stated.scoreText, bin.reached.scoreText, String(bin.count),
      ]
    }
    return "\n\n"
      + Markdown.table(
        [["Confidence", "Stated", "Reached", "Key results"]] + rows, right: [1, 2, 3])
  }

  private var planningText: String {
    guard planning.proposals > 0 else { return "" }
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

  func text(_ saying: Saying) -> String {
    let titles = saying.references.filter { $0.keyResult != nil }.map(history.title)
    guard !titles.isEmpty, titles.count <= 2 else { return saying.text }
    return "\(saying.text) (\(titles.joined(separator: ", ")))"
  }

  /// `**15 Feb, Reduce p99 latency**: target adjusted 300 → 400 ms (easier), directly by Mia. It is
  /// worth …`
  private func text(_ adjustment: Adjustment) -> String {
    let event = adjustment.event
    let unit = history.unit(of: adjustment.reference)
    let changes = adjustment.events.map { $0.change.sentence(unit: unit) }
    return "**\(date(event.time.day)), \(adjustment.title)**: \(changes.joined(separator: ", "))"
      + Markdown.sentence(circumstances(event))
      + (words(of: adjustment).map { " That makes it \($0)." } ?? "")
  }

  /// `**30 Jan, Offer four more wallets**, directly by Mia. Reason: …`
  func text(_ event: Event) -> String {
    guard let reference = event.reference else { return "" }
    var text = "**\(date(event.time.day)), \(history.title(of: reference))**"
    if event.kind == .objectiveRemoved || event.kind == .keyResultRemoved {
      text += ": taken out of the plan"
    }
    return text + circumstances(event)
  }

  private func circumstances(_ event: Event) -> String {
    var text = event.via.proposal.map { ", agreed in proposal \($0)," } ?? ", directly"
    text += " by \(event.author.displayName)"
    if !event.approvedBy.isEmpty {
      text += ", approved by " + event.approvedBy.map(\.displayName).joined(separator: " and ")
    }
    return text + "." + (history.reason(for: event).map { " Reason: \($0)" } ?? "")
  }

  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}

extension CycleHistory {
  func unit(of reference: Reference) -> String? {
    let name = timeline.currentName(of: reference)
    guard let objective = name.objective, let id = name.keyResult else { return nil }
    let present = organisation[name.team]?.plan.keyResult(objective, id)
    return present?.unit ?? timeline.keyResults[name]?.lastVersion?.unit
  }
}
