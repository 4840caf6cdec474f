import History
import Model
import Store
import Terminal

/// What a merge waits for: each conflict with both sides, and who wrote them when.
struct ConflictScreen: Screen {
  /// The proposal's name.
  let name: String
  let conflicts: MergeConflicts

  func lines(for appearance: Appearance) -> [Text] {
    let count = conflicts.count
    let heading = "\(count) conflict\(count == 1 ? "" : "s"): '\(name)' isn't merged"
    let items = conflicts.disagreements.flatMap { lines(of: $0, appearance) }
    let files = conflicts.files.flatMap { lines(of: $0, appearance) }
    return [Text(heading, .strong)] + items + files
  }

  private func lines(
    of disagreement: MergeConflicts.Disagreement, _ appearance: Appearance
  ) -> [Text] {
    let sides = disagreement.sides(for: appearance)
    return [""] + disagreement.conflict.heading(for: appearance)
      + sides.flatMap { ("  " + $0).wrapped(to: appearance.width, hanging: 10) }
      + disagreement.conflict.fieldLines(for: appearance, indent: 4)
  }

  private func lines(
    of file: MergeConflicts.DisputedFile, _ appearance: Appearance
  ) -> [Text] {
    let sides = [("ours", file.ours), ("theirs", file.theirs)].map { side, origin in
      Text("  \(side)".paddedRight(to: 10)) + Text(origin.told, .faint)
    }
    return ["", Text(file.path, .strong)] + sides
  }

  var json: Value {
    let items = conflicts.disagreements.map(\.json)
    let files = conflicts.files.map { file -> Value in
      [
        "ref": .null, "path": .text(file.path), "field": .null, "base": .null,
        "ours": file.ours.json(beside: .null), "theirs": file.theirs.json(beside: .null),
      ]
    }
    return ["conflicts": .list(items + files)]
  }

}

extension MergeConflicts.Disagreement {
  var json: Value {
    [
      "ref": .text(conflict.subject.description), "field": .optional(conflict.field),
      "base": conflict.base, "ours": ours.json(beside: conflict.ours),
      "theirs": theirs.json(beside: conflict.theirs),
    ]
  }

  /// Ours, then theirs: the value, who wrote it and when.
  func sides(for appearance: Appearance) -> [Text] {
    [("ours", conflict.ours, ours), ("theirs", conflict.theirs, theirs)].map {
      side, value, origin in
      Text(side.paddedRight(to: 8)) + Text(conflict.text(of: value))
        + Text("  \(origin.told)", .faint)
    }
  }
}

extension MergeConflicts.Origin? {
  fileprivate func json(beside value: Value) -> Value {
    [
      "value": value,
      "author": map { ["name": .text($0.author.name), "email": .text($0.author.email)] } ?? .null,
      "time": .optional(self?.time.description),
    ]
  }

  /// Says, too, where nobody is known.
  var told: String { map(\.text) ?? "by whom isn't in the history that is here" }
}

extension MergeConflicts.Origin {
  /// `Ana Sousa, 2026-03-12`
  var text: String { "\(author.name), \(time.day)" }
}

extension Conflict {
  /// What it is about, and what was there before.
  func heading(for appearance: Appearance) -> [Text] {
    let before: Text = base == .null ? "" : "  \("was \(text(of: base))", .faint)"
    return (Text("\(subject)", .strong) + Text(field.map { "  \($0)" } ?? "") + before)
      .wrapped(to: appearance.width, hanging: 4)
  }
}

extension String {
  fileprivate func paddedRight(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
