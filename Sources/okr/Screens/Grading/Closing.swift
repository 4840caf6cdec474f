import History
import Model
import Store
import Terminal

/// What there is to say when a cycle is closed: what is missing, what is kept, what might go on.
struct Closing {
  let id: String
  let kept: ClosingRetrospectives

  /// What is missing, which keeps nobody from closing the cycle.
  var remarks: [Text] {
    let past = grading?.past
    let left = past.map { $0.cycle.ends - $0.day } ?? 0
    let early: [Text] =
      left > 0 ? ["\("note:", .cyan) it would have gone on for another \(left.days)"] : []
    guard let grading, !grading.open.isEmpty else { return early }
    let teams = grading.open.map(\.score.reference.team).reduce(into: [TeamPath]()) { teams, team in
      if teams.last != team { teams.append(team) }
    }
    let missing = teams.map { team -> Text in
      let own = grading.open.filter { $0.score.reference.team == team }
      let parts = [
        gap(own.filter { !$0.isGraded }, "grade"), gap(own.filter(\.lacksCause), "cause"),
      ]
      let gaps = parts.compactMap(\.self).joined(separator: " and ")
      return "\("note:", .cyan) \(grading.past.settings.name(of: team)) lacks \(gaps)"
    }
    return early + missing + [Text("\("hint:", .cyan) okr grade \(teams[0])")]
  }

  /// `2 grades (p99, audit)`; nil where there is none.
  private func gap(_ items: [Grading.Item], _ what: String) -> String? {
    guard !items.isEmpty else { return nil }
    let names = items.prefix(5).map(\.score.keyResult.id) + (items.count > 5 ? ["…"] : [])
    return "\(items.count.counted(what)) (\(names.joined(separator: ", ")))"
  }

  /// The retrospectives, and what might go on where that isn't told beside.
  func lines(for appearance: Appearance, tellingCarryOver: Bool = true) -> [Text] {
    var kept = Section("Retrospectives")
    for path in paths { kept.add(Text(path)) }
    var next = Section("What might go on")
    for item in tellingCarryOver ? carryOver : [] {
      next.add(
        "\(item.title)\(": \(item.reason)", .faint)", Text("  \(item.reference)", .faint))
    }
    return kept.lines(for: appearance) + next.lines(for: appearance)
  }

  var json: [Value.Entry] {
    let open = grading
    func references(_ items: [Grading.Item]?) -> Value {
      .list((items ?? []).map { .text($0.score.reference.description) })
    }
    return [
      .init("ungraded", references(open?.ungraded)),
      .init("without_cause", references(open?.withoutCause)),
      .init("retrospectives", .list(paths.map(Value.text))),
      .init("carry_over", .list(carryOver.map(\.value))),
    ]
  }

  private var retrospectives: [Retrospective] { kept.ofTeams }
  private var carryOver: [CarryOver] { retrospectives.first?.carryOver ?? [] }
  private var grading: Grading? { retrospectives.first.map { Grading(of: $0.history) } }

  private var paths: [String] {
    retrospectives.map { RetrospectivePath($0.team, in: id).description }
  }
}
