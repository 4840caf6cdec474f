import History
import Model
import Terminal

/// How regularly it was looked at, and what to talk about: cadence, carry-over, promises, questions.
struct RetroOutlook {
  private let retrospective: Retrospective

  init(_ retrospective: Retrospective) { self.retrospective = retrospective }

  func lines(for appearance: Appearance) -> [Text] {
    rhythm.lines(for: appearance)
      + (isNearTheEnd ? carryOver.lines(for: appearance) : [])
      + PromiseList(retrospective.promises).lines("What was promised last time", for: appearance)
      + questions(appearance)
  }

  /// Whether it is time to think of the next cycle: the last quarter has begun.
  private var isNearTheEnd: Bool {
    retrospective.history.isOver || retrospective.history.organisation.expected >= 0.75
  }

  private var rhythm: Section {
    let cadence = retrospective.cadence
    let calibration = retrospective.calibration
    let planning = retrospective.planning
    var section = Section("How it was kept at", counts: false)
    section.add(
      """
      \(cadence.made.counted("check-in")) made, \(String(cadence.expected)) expected, the longest \
      time without one \(cadence.longestGap.days)
      """)
    if let brier = calibration.brier {
      section.add(
        """
        confidence: Brier score \(brier.scoreText) over \(calibration.count.counted("key result")) \
        (0 is foresight, 0.25 a coin)
        """)
    }
    if planning.proposals > 0 { section.add(Text(words(of: planning))) }
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

  private func questions(_ appearance: Appearance) -> [Text] {
    var section = Section("Questions for the meeting", counts: false)
    for (index, question) in retrospective.questions.enumerated() {
      let plain = question.replacing("“", with: "\"").replacing("”", with: "\"")
      let number = "\(index + 1)."
      section.add(
        Text(appearance.unicode ? question : plain),
        label: Text(number).padded(left: retrospective.questions.count > 9 ? 3 : 2))
    }
    return section.lines(for: appearance)
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
