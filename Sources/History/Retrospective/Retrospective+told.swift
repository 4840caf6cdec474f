import Model

// The lists of the document: what changed on the way, what was in it, how regularly it was seen.

extension Retrospective {
  var changes: String {
    let sections = [
      list("What was adjusted", measureChanges.map(text)), list("What was added", added.map(text)),
      list("What was dropped", dropped.map(text)),
    ].filter { !$0.isEmpty }
    if !sections.isEmpty { return sections.joined(separator: "\n\n") }
    return from == nil ? "" : "Nothing was adjusted, added or dropped on the way."
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
    var parts = [
      "\(cadence.made) check-ins were made, \(cadence.expected) were expected",
      "the longest time without one was \(Retrospective.days(cadence.longestGap))",
    ]
    if let brier = calibration.brier {
      let results = calibration.count == 1 ? "1 key result" : "\(calibration.count) key results"
      parts.append(
        "the confidence last stated came to a Brier score of \(brier.scoreText) over \(results) "
          + "(0 is foresight, 0.25 a coin)")
    }
    return "## How we kept at it\n\n"
      + Markdown.wrapped(parts.joined(separator: "; ") + "." + planningText)
  }

  private var planningText: String {
    guard planning.proposals > 0 else { return "" }
    func counted(_ count: Int, _ noun: String) -> String {
      count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
    var parts = ["The plan took \(counted(planning.proposals, "proposal"))"]
    if planning.comments > 0 { parts.append(counted(planning.comments, "comment")) }
    if planning.rounds > 1 { parts.append("\(planning.rounds) rounds") }
    if planning.days > 0 { parts.append(Retrospective.days(planning.days)) }
    if planning.approvals > 0 { parts.append(counted(planning.approvals, "approval")) }
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

  /// `15 Feb, “Reduce p99 latency”: target adjusted 300 → 400 ms (easier), directly. Reason: …`
  func text(_ event: Event) -> String {
    guard let reference = event.reference else { return "" }
    let unit = history.unit(of: reference)
    var text = "**\(date(event.time.day)), \(history.title(of: reference))**"
    if event.kind == .measureChanged { text += ": \(event.change.sentence(unit: unit))" }
    if event.kind == .objectiveRemoved || event.kind == .keyResultRemoved {
      text += ": taken out of the plan"
    }
    text += event.via.proposal.map { ", agreed in proposal \($0)," } ?? ", directly"
    text += " by \(event.author.displayName)."
    return text + (history.reason(for: event).map { " Reason: \($0)" } ?? "")
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
