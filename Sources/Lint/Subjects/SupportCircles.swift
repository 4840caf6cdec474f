import Model

/// Objectives that support themselves by way of others.
struct SupportCircles {
  /// The objectives of a circle, each supporting the next and the last the first; and the place of one of them.
  typealias Circle = (members: [Reference], place: Int)

  private let supports: [Reference: [Reference]]
  private var circles: [Reference: Circle] = [:]

  /// - Parameter supports: what each objective supports.
  init(in supports: [Reference: [Reference]]) {
    self.supports = supports.withinCircles
    for (objective, targets) in self.supports where targets.contains(objective) {
      circles[objective] = ([objective], 0)
    }
    for start in self.supports.keys.sorted() where circles[start] == nil {
      guard let members = shortest(from: start) else { continue }
      for (place, member) in members.enumerated() where circles[member] == nil {
        circles[member] = (members, place)
      }
    }
  }

  /// A circle that an objective is in; nil where it is in none.
  subscript(objective: Reference) -> Circle? { circles[objective] }

  /// The shortest way from an objective back to itself.
  private func shortest(from start: Reference) -> [Reference]? {
    var before: [Reference: Reference] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let here = queue[next]
      next += 1
      for target in supports[here] ?? [] {
        if target == start { return way(to: here, from: start, before) }
        guard before[target] == nil else { continue }
        before[target] = here
        queue.append(target)
      }
    }
    return nil
  }

  private func way(
    to end: Reference, from start: Reference, _ before: [Reference: Reference]
  ) -> [Reference] {
    var way = [end]
    while let last = way.last, last != start, let earlier = before[last] { way.append(earlier) }
    return way.reversed()
  }
}

extension [Reference: [Reference]] {
  /// Only what leads from one to another of those that lead to each other, in order (Kosaraju's strongly
  /// connected components).
  fileprivate var withinCircles: [Reference: [Reference]] {
    let sources = reversed
    var component: [Reference: Int] = [:]
    for (number, root) in inOrderOfEnding.reversed().enumerated() where component[root] == nil {
      var open = [root]
      while let next = open.popLast() {
        guard component[next] == nil else { continue }
        component[next] = number
        open += sources[next] ?? []
      }
    }
    return reduce(into: [:]) { inner, entry in
      let own = component[entry.key]
      let targets = entry.value.filter { component[$0] == own }
      if !targets.isEmpty { inner[entry.key] = targets.sorted() }
    }
  }

  private var reversed: [Reference: [Reference]] {
    var reversed: [Reference: [Reference]] = [:]
    for (here, targets) in self {
      for target in targets { reversed[target, default: []].append(here) }
    }
    return reversed
  }

  /// All that is there, each behind what it leads to as far as no way leads back.
  private var inOrderOfEnding: [Reference] {
    var ended: [Reference] = []
    var seen: Set<Reference> = []
    for root in keys where seen.insert(root).inserted {
      var path = [(here: root, targets: self[root]?[...] ?? [])]
      while let last = path.indices.last {
        if let target = path[last].targets.popFirst() {
          guard seen.insert(target).inserted else { continue }
          path.append((target, self[target]?[...] ?? []))
        } else {
          ended.append(path.removeLast().here)
        }
      }
    }
    return ended
  }
}
