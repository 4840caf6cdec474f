import History
import Model
import Store
import Terminal

/// What there is to say when a cycle is closed: what is missing, what is kept, what might go on.
struct Closing {
  let id: String
  /// The organisation's first.
  let retrospectives: [Retrospective]
  /// Teams whose plans can't be read, so that nothing can be told of them.
  let unreadable: [TeamPath]

  /// What is missing, which keeps nobody from closing the cycle.
  var remarks: [Text] {
    guard let grading else { return [] }
    var remarks = unreadable.map { team -> Text in
      "\("note:", .cyan) no retrospective of \(team): its plan can't be read"
    }
    for (items, what) in [(grading.ungraded, "no grade"), (grading.withoutCause, "no cause")]
    where !items.isEmpty {
      remarks.append(
        "\("note:", .cyan) \(items.count.counted("key result")) with \(what): \(names(of: items))")
    }
    return remarks
  }

  /// The retrospectives and the candidates for the next cycle.
  func lines(for appearance: Appearance) -> [Text] {
    var kept = Section("Retrospectives")
    for path in paths { kept.add(Text(path)) }
    var next = Section("What might go on")
    for item in carryOver {
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

  private var carryOver: [CarryOver] { retrospectives.first?.carryOver ?? [] }
  private var grading: Grading? { retrospectives.first.map { Grading(of: $0.history) } }

  private var paths: [String] {
    retrospectives.map { RetrospectivePath($0.team, in: id).description }
  }

  /// `checkout p99, checkout audit and 3 more`
  private func names(of items: [Grading.Item]) -> String {
    let names = items.prefix(5).map { "\($0.score.reference.team.name) \($0.score.keyResult.id)" }
    let more = items.count > 5 ? " and \(items.count - 5) more" : ""
    return names.joined(separator: ", ") + more
  }
}
