import Model
import Store
import Terminal

/// Asks whoever merges, one conflict after the other. Nothing has changed meanwhile.
struct ConflictWalk {
  let prompt: Prompt

  /// Whether all were chosen; `^D` leaves everything as it is.
  func settle(_ conflicts: MergeConflicts, in settlement: inout Settlement) -> Bool {
    var chosen: [(Conflict, Conflict.Choice)] = []
    var files: [String: Conflict.Choice] = [:]
    for (index, disagreement) in conflicts.disagreements.enumerated() {
      head("\(index + 1) of \(conflicts.count)", disagreement.conflict)
      guard let choice = choice(disagreement) else { return false }
      chosen.append((disagreement.conflict, choice))
    }
    for file in conflicts.files {
      let options = [("ours", file.ours), ("theirs", file.theirs)].map { side, origin in
        "\(side)  \(origin.told)"
      }
      guard let answer = prompt.choose(file.path, from: options) else { return false }
      files[file.path] = answer == 0 ? .ours : .theirs
    }
    let (earlier, earlierFiles) = (settlement.choice, settlement.fileChoice)
    settlement.choice = { conflict in
      chosen.first { $0.0 == conflict }?.1 ?? earlier(conflict)
    }
    settlement.fileChoice = { files[$0] ?? earlierFiles($0) }
    return true
  }

  private func head(_ count: String, _ conflict: Conflict) {
    let errors = Context.current.errors
    try? errors.write(
      ["", Text("conflict \(count)", .faint)] + conflict.heading(for: errors.appearance)
        + conflict.fieldLines(for: errors.appearance, indent: 2))
  }

  private func choice(_ disagreement: MergeConflicts.Disagreement) -> Conflict.Choice? {
    let conflict = disagreement.conflict
    let options =
      disagreement.sides(for: Context.current.errors.appearance).map(\.plain)
      + (conflict.takesValue ? ["another value"] : [])
    guard let answer = prompt.choose("Which one", from: options) else { return nil }
    guard answer == 2 else { return answer == 0 ? .ours : .theirs }
    return prompt.ask("Value") { .value(try conflict.value(of: $0)) }
  }
}
