/// The lines that join a node to its parent: `├─ `, `└─ `, `│  `.
package struct Branch: Sendable {
  /// For each level from the top, whether the node or its ancestor there is the last of its siblings.
  private let lasts: [Bool]

  package static let root = Branch(lasts: [])

  package func child(isLast: Bool) -> Branch {
    Branch(lasts: lasts + [isLast])
  }

  package func text(for appearance: Appearance) -> Text {
    guard let isLast = lasts.last else { return Text() }
    let passing = lasts.dropLast().map { $0 ? "   " : appearance.unicode ? "│  " : "|  " }
    let own = appearance.unicode ? (isLast ? "└─ " : "├─ ") : (isLast ? "`- " : "|- ")
    return Text(passing.joined() + own, .faint)
  }

  /// What stands before a further line of the same node.
  package func continuation(for appearance: Appearance) -> Text {
    let passing = lasts.map { $0 ? "   " : appearance.unicode ? "│  " : "|  " }
    return Text(passing.joined(), .faint)
  }
}

/// A labelled tree, one line a node.
package struct Tree: Sendable {
  package var label: Text
  package var children: [Tree]

  package init(_ label: Text, _ children: [Tree] = []) {
    self.label = label
    self.children = children
  }

  package func lines(for appearance: Appearance) -> [Text] {
    lines(at: .root, for: appearance)
  }

  private func lines(at branch: Branch, for appearance: Appearance) -> [Text] {
    let line = branch.text(for: appearance) + label
    let below = children.enumerated().flatMap { index, child in
      child.lines(at: branch.child(isLast: index == children.count - 1), for: appearance)
    }
    return [line.truncated(to: appearance.width, for: appearance)] + below
  }
}
