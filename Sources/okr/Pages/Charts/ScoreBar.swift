import Model

/// What was reached of what was promised: a bar, with a mark at the score by what was agreed.
struct ScoreBar {
  let title: String
  let score: Double?
  let asAgreed: Double?
  let band: GradeBand?

  func svg(id: String) -> String {
    let shown = [
      score.map { "\($0.scoreText) as it stands" }, asAgreed.map { "\($0.scoreText) as agreed" },
    ].compactMap(\.self)
    let full = 200.0
    var content = [SVG.rectangle("track", .init(0, 0), .init(full, 12))]
    if let score, score > 0 {
      content.append(
        SVG.rectangle(
          "reached \(band?.rawValue ?? "")", .init(0, 0), .init(full * min(1, score), 12)))
    }
    if let asAgreed {
      let x = min(full - 2, max(0, full * min(1, asAgreed) - 1))
      content.append(SVG.rectangle("agreed", .init(x, -2), .init(x + 2, 14)))
    }
    return SVG.drawing(
      id: id, class: "bar", width: full, height: 12, title: title,
      description: shown.isEmpty ? "no score." : shown.joined(separator: ", ") + ".",
      stretches: true, content)
  }
}
