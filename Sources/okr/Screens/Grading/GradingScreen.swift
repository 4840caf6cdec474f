import History
import Model
import Terminal

/// The key results that still wait for a grade or a cause.
struct GradingScreen: Screen {
  /// One for each cycle that is asked about.
  let gradings: [Grading]

  func lines(for appearance: Appearance) -> [Text] {
    let waiting = gradings.filter { !$0.open.isEmpty }
    guard !waiting.isEmpty else {
      let cycles = gradings.map(\.past.cycle.title).joined(separator: ", ")
      return ["everything is graded in \(cycles)"]
    }
    return waiting.enumerated().flatMap { index, grading in
      (index == 0 ? [] : [""]) + table(of: grading).lines(for: appearance)
    } + ["", Text("okr grade REF SCORE [--cause CAUSE] [--reason TEXT]", .faint)]
  }

  private func table(of grading: Grading) -> Table {
    var table = Table([
      .init(minimum: 20, wraps: true), .init("", minimum: 8, wraps: true, priority: 1),
      .init("", .right), .init(),
    ])
    let title: Text = "\(grading.past.cycle.title, .strong)  \(grading.past.moment, .faint)"
    table.add([title, "", Text("computed", .faint), Text("waits for", .faint)])
    for item in grading.open {
      let missing = [item.isGraded ? nil : "a grade", item.lacksCause ? "a cause" : nil]
      table.add(
        [
          Text(item.score.keyResult.title),
          Text(grading.past.settings.name(of: item.score.reference.team), .faint),
          Text(item.score.progress.value?.tabularScore ?? ""),
          Text(
            missing.compactMap(\.self).joined(separator: ", "), item.lacksCause ? .yellow : .plain),
        ], indent: 2)
    }
    return table
  }

  var json: Value {
    [
      "cycles": .list(gradings.map { .text($0.past.cycle.id) }),
      "ungraded": .list(gradings.flatMap(\.open).map(\.json)),
    ]
  }
}

extension Grading.Item {
  var json: Value {
    [
      "ref": .text(score.reference.description), "title": .text(score.keyResult.title),
      "kind": .text(objective.kind.rawValue), "computed": .optional(score.progress.value),
      "score": .optional(score.keyResult.grade?.score), "graded": .flag(isGraded),
      "needs_cause": .flag(lacksCause),
      "owner": .optional(score.keyResult.owner ?? objective.owner),
    ]
  }
}
