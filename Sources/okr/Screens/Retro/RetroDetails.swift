import History
import Model
import Terminal

/// What there is to say of each key result beside its line.
struct RetroDetails {
  private let retrospective: Retrospective
  private let appearance: Appearance

  init(_ retrospective: Retrospective, appearance: Appearance) {
    self.retrospective = retrospective
    self.appearance = appearance
  }

  /// Of the organisation, only what its teams' own retrospectives don't tell: that of its root.
  var lines: [Text] {
    let past = retrospective.history
    let results = past.keyResults(in: retrospective.scope).filter { score in
      retrospective.scope != .organisation || score.reference.team == past.settings.root
    }
    var section = Section("Key result by key result", counts: false)
    for score in results {
      let remarks = retrospective.remarks(on: score)
      guard !score.isDropped, !remarks.isEmpty else { continue }
      let text = remarks.joined(separator: "; ").replacing(
        "…", with: appearance.unicode ? "…" : "...")
      section.add("\(score.keyResult.title)\(": \(text)", .faint)")
    }
    return section.lines(for: appearance)
  }
}
