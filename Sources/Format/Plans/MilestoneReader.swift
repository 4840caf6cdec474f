internal import Model
internal import YAML

extension Reader {
  /// nil where there are none, which is noted unless nothing stands there at all.
  mutating func milestones(_ pair: Node.Pair) -> [Milestone]? {
    let milestones = items(pair, "milestone", id: { $0.id }) { $0.milestone($1) }
    if case .sequence(let elements, _) = pair.value.content, elements.isEmpty {
      error(
        pair.value.span, "'milestones' wants at least one step, found none",
        hint: "add one, '- title: …'")
    }
    return pair.value.isMissing ? nil : milestones
  }

  private mutating func milestone(_ node: Node) -> Milestone? {
    guard let pairs = pairs(of: node, noun: "a milestone", hint: Reader.milestoneHint(node))
    else { return nil }
    var milestone = Milestone(id: "", title: "")
    for pair in pairs {
      switch pair.name {
      case "id": milestone.id = slug(pair)
      case "title": milestone.title = title(pair)
      case "weight": milestone.weight = weight(pair) ?? 1
      case "done": milestone.done = day(pair)
      default: unknown(pair, among: KeyOrder.milestone, into: &milestone.extras)
      }
    }
    if milestone.title.isEmpty {
      require("title", of: "a milestone", in: node, hint: "name the step")
    } else if milestone.id.isEmpty {
      milestone.id = Slug.from(title: milestone.title)
    }
    return milestone
  }

  private static func milestoneHint(_ node: Node) -> String {
    "write '- title: \(node.text.map { $0.isEmpty ? "…" : $0.brief } ?? "…")'"
  }
}
