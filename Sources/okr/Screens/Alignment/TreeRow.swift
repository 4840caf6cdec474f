import History
import Model
import Terminal

/// One line of the alignment tree.
struct TreeRow {
  private let node: AlignmentTree.Node
  private let aligned: AlignedPlans

  init(_ node: AlignmentTree.Node, in aligned: AlignedPlans) {
    self.node = node
    self.aligned = aligned
  }

  /// Title, team, bar, share, health.
  func cells(_ branch: Text, _ appearance: Appearance) -> [Text] {
    switch node.subject {
    case .strategy(let item):
      let mean = aligned.alignment.support(of: .strategy(item.id)).mean
      return [
        "\(item.title, .strong)  \("strategy:\(item.id)", .faint)", "", "",
        mean.map { Text($0.percent, .faint) } ?? "", mean == nil ? "" : Text("mean", .faint),
      ]
    case .objective(let score): return cells(score, branch, appearance)
    }
  }

  private func cells(_ score: ObjectiveScore, _ branch: Text, _ appearance: Appearance) -> [Text] {
    let via = node.via?.keyResult.map { "\($0 + ": ", .faint)" as Text } ?? ""
    let title = Text(score.objective.title, node.isRepeated ? .faint : .plain)
    let isOwn = score.reference.cycle == aligned.past.cycle.id
    let cycle: Text = isOwn ? "" : "\((score.reference.cycle ?? "") + ": ", .faint)"
    let team = aligned.past.settings.name(of: score.reference.team)
    let health = score.health.map { Text($0.words, $0.style) } ?? ""
    return [
      branch + via + cycle + title, Text(team, .faint),
      node.isRepeated ? Text("see above", .faint) : bar(score, appearance),
      Text(score.progress.percent(appearance), node.isRepeated ? .faint : .plain), health,
    ]
  }

  private func bar(_ score: ObjectiveScore, _ appearance: Appearance) -> Text {
    Bar(
      score.progress, expected: aligned.past.cycle.state == .planning ? nil : score.expected,
      width: 9, style: score.health?.style ?? .plain
    ).text(for: appearance)
  }

  /// What it supports, by name; nil where that is nothing.
  var supports: Text? {
    guard case .objective(let score) = node.subject else { return nil }
    let targets = aligned.targets(of: score)
    guard !targets.isEmpty else { return nil }
    let names = targets.map { target in
      aligned.name(of: target) + (aligned.title(of: target) == nil ? " (isn't there)" : "")
    }
    return Text("supports " + names.joined(separator: ", "), .faint)
  }

  var json: Value {
    let children = Value.list(node.children.map { TreeRow($0, in: aligned).json })
    switch node.subject {
    case .strategy(let item):
      let support = aligned.alignment.support(of: .strategy(item.id))
      return [
        "ref": .text("strategy:\(item.id)"), "title": .text(item.title), "team": .null,
        "progress": .null, "health": .null, "supports": [],
        "supported_by": .list(support.objectives.map { .text($0.description) }),
        "mean": .optional(support.mean), "gap": .flag(node.isGap), "children": children,
      ]
    case .objective(let score):
      let support = aligned.alignment.support(of: score.reference)
      return [
        "ref": .text(score.reference.description), "title": .text(score.objective.title),
        "team": .text(score.reference.team.description),
        "kind": .text(score.objective.kind.rawValue),
        "progress": .optional(score.progress), "health": .optional(score.health?.rawValue),
        "supports": .list(aligned.targets(of: score).map { .text($0.description) }),
        "via": .optional(node.via?.description),
        "supported_by": .list(support.objectives.map { .text($0.description) }),
        "mean": .optional(support.mean), "gap": .flag(node.isGap),
        "repeated": .flag(node.isRepeated), "children": children,
      ]
    }
  }
}
