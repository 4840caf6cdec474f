import Model

/// Objectives that support themselves by way of others.
struct SupportCircles {
  /// The objectives of a circle, each supporting the next and the last the first; and the place of one of them.
  typealias Circle = (members: [Reference], place: Int)

  private var circles: [Reference: Circle] = [:]

  /// - Parameter supports: what each objective supports.
  init(in supports: [Reference: [Reference]]) {
    let supports = supports.withinCircles
    for (objective, targets) in supports where targets.contains(objective) {
      circles[objective] = ([objective], 0)
    }
    let supporters = supports.reversed.mapValues { $0.sorted() }
    let (ahead, behind) = (supporters.waysFromFirst, supports.waysFromFirst)
    for start in supports.keys.sorted() where circles[start] == nil {
      // The first itself is on the way of whatever supports it.
      let other = ahead[start] == nil ? supporters[start]?.first : start
      let members = circle(through: other ?? start, ahead, behind)
      for (place, member) in members.enumerated() where circles[member] == nil {
        circles[member] = (members, place)
      }
    }
  }

  /// A circle that an objective is in, not always the shortest; nil where it is in none.
  subscript(objective: Reference) -> Circle? { circles[objective] }

  /// The way to the first of its component and back from there, without going round on it.
  private func circle(
    through start: Reference, _ ahead: [Reference: Reference], _ behind: [Reference: Reference]
  ) -> [Reference] {
    let there = Array(sequence(first: start) { ahead[$0] })
    let back = sequence(first: start) { behind[$0] }.dropFirst().reversed().dropFirst()
    var circle: [Reference] = []
    var places: [Reference: Int] = [:]
    for next in there + back {
      if let place = places[next] {
        for left in circle[(place + 1)...] { places[left] = nil }
        circle.removeSubrange((place + 1)...)
      } else {
        places[next] = circle.count
        circle.append(next)
      }
    }
    return circle
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

  /// From which each was first reached, breadth first from the first of its component; nil of that itself.
  fileprivate var waysFromFirst: [Reference: Reference] {
    var ways: [Reference: Reference] = [:]
    var seen: Set<Reference> = []
    for first in keys.sorted() where seen.insert(first).inserted {
      var queue = [first]
      var next = 0
      while next < queue.count {
        for target in self[queue[next]] ?? [] where seen.insert(target).inserted {
          ways[target] = queue[next]
          queue.append(target)
        }
        next += 1
      }
    }
    return ways
  }

  fileprivate var reversed: [Reference: [Reference]] {
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
