import History
import Model
import Terminal

/// How regularly it was looked at, what confidence was worth, and what to take along.
struct RetroOutlook {
  private let retrospective: Retrospective
  private let appearance: Appearance

  init(_ retrospective: Retrospective, appearance: Appearance) {
    self.retrospective = retrospective
    self.appearance = appearance
  }

  var lines: [Text] {
    var lines = rhythm.lines(for: appearance) + reliability
    lines += doubts.lines(for: appearance, atMost: limit)
    lines += RetroComparison(retrospective).lines(for: appearance)
    lines += alignment.lines(for: appearance, atMost: limit)
    if isNearTheEnd { lines += carryOver.lines(for: appearance) }
    let promises = PromiseList(retrospective.promises)
    return lines + promises.lines("What was promised last time", for: appearance)
  }

  private var limit: Int { retrospective.scope == .organisation ? 6 : .max }

  /// Whether it is time to think of the next cycle: the last quarter has begun.
  private var isNearTheEnd: Bool {
    retrospective.history.isOver || retrospective.history.organisation.expected >= 0.75
  }

  private var rhythm: Section {
    let cadence = retrospective.cadence
    var section = Section("How it was kept at", counts: false)
    if cadence.isKnown {
      section.add(
        """
        \(cadence.made.counted("check-in")) made, \(String(cadence.expected)) expected, the longest \
        time without one \(cadence.longestGap.days)
        """)
    }
    if let planning = retrospective.planning, planning.proposals > 0 {
      section.add(Text(words(of: planning)))
    }
    if let words = retrospective.confidenceWords { section.add(Text(words)) }
    return section
  }

  private func words(of planning: Planning) -> String {
    var parts = [planning.proposals.counted("proposal")]
    if planning.comments > 0 { parts.append(planning.comments.counted("comment")) }
    if planning.rounds > 1 { parts.append("\(planning.rounds) rounds") }
    if planning.days > 0 { parts.append(planning.days.days) }
    if planning.approvals > 0 { parts.append(planning.approvals.counted("approval")) }
    let share = planning.ownShare.map { "; \($0.percent) of the key results by the team itself" }
    return "planning: " + parts.joined(separator: ", ") + (share ?? "")
  }

  private var reliability: [Text] {
    guard !retrospective.reliability.isEmpty else { return [] }
    var table = Table([
      .init("confidence", .right), .init("stated", .right), .init("reached", .right),
      .init("n", .right),
    ])
    for bin in retrospective.reliability {
      let range = "\(Decimal.text(bin.range.lowerBound)) to \(Decimal.text(bin.range.upperBound))"
      table.add(
        [
          Text(range, .faint), Text(bin.stated.percent), Text(bin.reached.percent),
          Text(String(bin.count), .faint),
        ])
    }
    return table.lines(for: appearance).map { Text("    ") + $0 }
  }

  private var doubts: Section {
    var section = Section("Confidence against the pace")
    for found in retrospective.contradictions {
      section.add("\(name(of: found.reference))\(": \(retrospective.words(of: found))", .faint)")
    }
    return section
  }

  private var alignment: Section {
    var section = Section("What it was for", counts: false)
    let isWhole = retrospective.scope == .organisation
    for item in retrospective.unsupportedStrategy {
      section.add("\(item.title)\(": nothing supports it", .faint)")
    }
    for aligned in retrospective.alignment where !isWhole || aligned.isGap || aligned.isFree {
      let words = retrospective.words(of: aligned)
      if !words.isEmpty { section.add("\(name(of: aligned.reference))\(": \(words)", .faint)") }
    }
    return section
  }

  private func name(of reference: Reference) -> String {
    let past = retrospective.history
    let title = past.title(of: reference)
    guard retrospective.scope == .organisation else { return title }
    return "\(past.settings.name(of: reference.team)): \(title)"
  }

  private var carryOver: Section {
    var section = Section("What might go on")
    if retrospective.scope == .organisation, retrospective.carryOver.count > 8 {
      let cycle = retrospective.history.cycle.id
      let count = retrospective.carryOver.count.counted("key result")
      section = Section("What might go on", counts: false)
      section.add(
        "\(count); which, a team's own tells: \("okr retro \(cycle) --team TEAM", .faint)")
      return section
    }
    for item in retrospective.carryOver {
      section.add("\(item.title)\(": \(item.reason)", .faint)")
    }
    return section
  }
}

/// Promises as a list to tick off.
struct PromiseList {
  private let promises: [Promise]

  init(_ promises: [Promise]) { self.promises = promises }

  func lines(_ title: String, for appearance: Appearance) -> [Text] {
    var section = Section(title)
    for promise in promises {
      let owner = promise.owner.map { " (\($0))" } ?? ""
      section.add(
        "\(promise.text)\(owner, .faint)", label: Text(promise.isKept ? "[x]" : "[ ]"))
    }
    return section.lines(for: appearance)
  }
}
