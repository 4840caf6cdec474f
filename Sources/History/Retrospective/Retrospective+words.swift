package import Model

// What numbers say in words, the same in every form of the document.

extension Retrospective {
  /// What was agreed for a key result; empty where that lies before the history that is known.
  package func promise(of score: KeyResultScore, _ text: (KeyResult) -> String) -> String {
    let isUnknown = history.agreement.unknown.contains(score.reference.team)
    return score.agreed.map(text) ?? (isUnknown ? "" : "added later")
  }

  /// Remarks on one key result: how often a bound held, how the score came about, how it got there.
  package func remarks(on score: KeyResultScore) -> [String] {
    grading(of: score) + (course(of: score.reference).map { words(of: $0, score.keyResult) } ?? [])
  }

  /// What the team's grade says, and how often a bound held.
  package func grading(of score: KeyResultScore) -> [String] {
    let grade = score.keyResult.grade
    var parts: [String] = []
    if let computed = score.progress.value?.scoreText, let shown = score.score?.scoreText,
      computed != shown
    {
      parts.append("graded \(shown), computed \(computed)")
    }
    if let count = boundCount(of: score), count.all > 0 {
      parts.append("held in \(count.held) of \(Retrospective.counted(count.all, "check-in"))")
    }
    if let cause = grade?.cause {
      parts.append("cause: \(cause.rawValue.replacing("-", with: " "))")
    } else if missingCauses.contains(score.reference) {
      parts.append("a commitment that fell short, the cause is yet to be named")
    }
    return parts + [grade?.reason, grade?.note].compactMap { $0 }
  }

  /// When it moved and when it stood still, and what the trend had said.
  package func words(of course: Course, _ keyResult: KeyResult) -> [String] {
    var parts: [String] = []
    let thirds = course.thirds.compactMap { $0 }
    if thirds.count == 3, thirds.contains(where: { $0 < 0.1 || $0 > 0.6 }) {
      let shares = thirds.map { Decimal.text($0 * 100, places: 0) }
      parts.append("\(shares.joined(separator: ", ")) % of the way in the thirds of the cycle")
    }
    if course.isLateSurge, let share = course.lateShare {
      parts.append(
        "\(Decimal.text(share * 100, places: 0)) % in the last \(history.lateDays) days")
    }
    if let stall = course.stall, stall.days > 2 * (history.stallInterval(of: course.reference)) {
      parts.append(
        "stood still for \(Retrospective.days(stall.days)), \(date(stall.from)) to "
          + "\(date(stall.to))")
    }
    let outlook = course.forecasts.first { $0.missed(by: 0.15, of: keyResult) }
    let open = course.forecasts.last.flatMap { $0.outcome == nil ? $0 : nil }
    return parts + [open ?? outlook].compactMap { $0.map { words(of: $0, unit: keyResult.unit) } }
  }

  private func words(of outlook: Course.Outlook, unit: String?) -> String {
    let forecast = outlook.forecast
    let places = abs(forecast.value) < 10 ? 1 : 0
    func text(_ value: Double) -> String { Decimal.text(value, places: places) }
    let unit = unit.map { " " + $0 } ?? ""
    let came =
      outlook.outcome.map { ", it came to \(Decimal.text($0))" }
      ?? " by \(date(forecast.due))"
    return "on \(date(outlook.day)) the trend said \(text(forecast.value))\(unit)\(came)"
  }

  /// `0.65 of the way instead of 0.52, the plan +0.04`; nil where nothing can be said.
  package func words(of adjustment: Adjustment) -> String? {
    adjustment.words
  }

  /// `0.9 on 12 Nov with 0.2 of the way made and 0.45 expected, 3 check-ins long`
  package func words(of contradiction: Contradiction) -> String {
    let end =
      contradiction.checkIns == 1
      ? "" : ", \(Retrospective.counted(contradiction.checkIns, "check-in")) long"
    return "confidence \(contradiction.confidence.scoreText) on \(date(contradiction.from)) with "
      + "\(contradiction.progress.scoreText) of the way made and "
      + "\(contradiction.expected.scoreText) expected\(end)"
  }

  /// What the confidence last stated was worth; nil where none was.
  package var confidenceWords: String? {
    guard let brier = calibration.brier else { return nil }
    let results = Retrospective.counted(calibration.count, "key result")
    guard let over = calibration.overconfidence else {
      return "confidence was stated for \(results), too few to say what it was worth "
        + "(\(Calibration.enough) are needed)"
    }
    let verdict =
      abs(over) < 0.1
      ? "it was about right"
      : over > 0 ? "it was too high by \(over.scoreText)" : "it was too low by \((-over).scoreText)"
    return "the confidence last stated: Brier score \(brier.scoreText) over \(results) "
      + "(0 is foresight, 0.25 a coin); \(verdict)"
  }

  /// Each row of the reliability table: what was stated, what was reached, how many; empty with too
  /// few observations.
  package var reliability: [Calibration.Bin] { calibration.isConclusive ? calibration.bins : [] }

  /// What an objective was for and who helped it along: `supports A; supported by 2 objectives, their
  /// mean 0.61`.
  package func words(of aligned: AlignedObjective) -> String {
    var parts: [String] = []
    if aligned.isFree {
      parts.append("stands for itself")
    } else if !aligned.supports.isEmpty {
      let names = aligned.supports.map { link in
        (link.title ?? link.name) + (link.progress.map { " (\($0.scoreText))" } ?? "")
      }
      parts.append("supports " + names.joined(separator: " and "))
    }
    if aligned.isGap {
      parts.append("no team below supports it")
    } else if !aligned.supporters.isEmpty {
      let count = aligned.supporters.count
      let mean = aligned.supportersMean.map {
        count == 1 ? ", at \($0.scoreText)" : ", their mean \($0.scoreText)"
      }
      parts.append("supported by \(Retrospective.counted(count, "objective"))\(mean ?? "")")
    }
    return parts.joined(separator: "; ")
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension Adjustment {
  /// `0.65 of the way instead of 0.52, the plan +0.04`; nil where nothing can be said.
  package var words: String? {
    guard let with, let without, with.scoreText != without.scoreText else { return nil }
    let plan = planShift.flatMap { shift -> String? in
      let text = shift.scoreText
      return text == "0" || text == "-0" ? nil : ", the plan \(shift > 0 ? "+" : "")\(text)"
    }
    return "\(with.scoreText) of the way instead of \(without.scoreText)\(plan ?? "")"
  }
}

extension Course.Outlook {
  /// Whether what came is further from what the trend said than that share of the way to the target.
  fileprivate func missed(by share: Double, of keyResult: KeyResult) -> Bool {
    guard let outcome, case .range(let baseline?, let target) = keyResult.measure else {
      return false
    }
    return abs(forecast.value - outcome) > share * abs(target - baseline)
  }
}

extension CycleHistory {
  func stallInterval(of reference: Reference) -> Int {
    timeline.keyResults[reference].map(checkInDays) ?? settings.checkInDays
  }
}
