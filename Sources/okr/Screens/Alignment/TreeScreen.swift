import History
import Model
import Terminal

/// Who supports what: the strategy and the root's objectives, what serves them, what stands free.
struct TreeScreen: Screen {
  let tree: AlignmentTree
  let aligned: AlignedPlans
  /// The team that was asked for; nil for all.
  let team: TeamPath?
  /// The commit that was read; nil for the work tree.
  let revision: String?

  private var past: CycleHistory { aligned.past }

  func lines(for appearance: Appearance) -> [Text] {
    guard !(tree.aims + tree.free + tree.others).isEmpty else {
      return [
        "no objectives in \(past.cycle.id) yet",
        "\("hint:", .cyan) okr add objective TEAM --title TEXT begins a plan",
      ]
    }
    var table = Table([
      .init(minimum: 38, wraps: true), .init(minimum: 8, maximum: 20, wraps: true),
      .init(priority: 3), .init("", .right),
      .init(priority: 1),
    ])
    var wasStrategy = false
    for node in tree.aims {
      if !table.isEmpty, node.isStrategy || wasStrategy { table.add([""]) }
      add(node, at: .root, to: &table, appearance)
      wasStrategy = node.isStrategy
    }
    add("Standing free, supporting nothing", tree.free, to: &table, appearance)
    let others = team == nil ? "Supporting one another, or what isn't there" : "Supporting others"
    add(others, tree.others, to: &table, appearance)
    return headline(appearance) + [""] + table.lines(for: appearance) + summary(appearance)
  }

  private func headline(_ appearance: Appearance) -> [Text] {
    let dot = " \(appearance[.dot]) "
    var left: Text = "\(past.cycle.title, .strong)\(dot, .faint)\(past.moment)"
    if let team { left += "\(dot, .faint)\(past.settings.name(of: team))" }
    return left.wrapped(to: appearance.width)
  }

  private func add(
    _ title: String, _ nodes: [AlignmentTree.Node], to table: inout Table,
    _ appearance: Appearance
  ) {
    guard !nodes.isEmpty else { return }
    if !table.isEmpty { table.add([""]) }
    table.add(line: Text(title, .strong))
    for node in nodes { add(node, at: .root, to: &table, appearance) }
  }

  private func add(
    _ node: AlignmentTree.Node, at branch: Branch, isRoot: Bool = true, to table: inout Table,
    _ appearance: Appearance
  ) {
    let row = TreeRow(node, in: aligned)
    table.add(
      row.cells(branch.text(for: appearance), appearance), spans: node.isStrategy ? [0: 3] : [:],
      hanging: branch.continuation(for: appearance) + "  ")
    var notes: [Text] = []
    if isRoot, let above = row.supports { notes.append(above) }
    if node.isGap { notes.append(Text("nothing supports it", .yellow)) }
    for note in notes {
      table.add(
        [branch.continuation(for: appearance) + "  " + note], spans: [0: table.columns.count])
    }
    for (index, child) in node.children.enumerated() {
      let isLast = index == node.children.count - 1
      add(child, at: branch.child(isLast: isLast), isRoot: false, to: &table, appearance)
    }
  }

  private func summary(_ appearance: Appearance) -> [Text] {
    let gaps = tree.gaps.count
    let overhangs = tree.overhangs.count
    let parts = [
      gaps == 0 ? nil : "nothing supports \(gaps) of these",
      overhangs == 0 ? nil : "\(overhangs) \(overhangs == 1 ? "supports" : "support") nothing",
    ].compactMap { $0 }
    guard !parts.isEmpty else { return [] }
    let text = parts.joined(separator: ", ") + "; that may be as it should"
    return [""] + Text(text, .faint).wrapped(to: appearance.width)
  }

  var json: Value {
    [
      "cycle": .text(past.cycle.id), "as_of": .text(past.day.description),
      "revision": .optional(revision), "team": .optional(team?.description),
      "tree": .list((tree.aims + tree.free + tree.others).map { TreeRow($0, in: aligned).json }),
      "gaps": .list(tree.gaps.map { .text($0.description) }),
      "overhangs": .list(tree.overhangs.map { .text($0.description) }),
    ]
  }
}
