import Model

/// Objectives that support themselves by way of others.
struct SupportCircles {
  /// The objectives of a circle, each supporting the next and the last the first; and the place of one of them.
  typealias Circle = (members: [Reference], place: Int)

  private let supports: [Reference: [Reference]]
  private var circles: [Reference: Circle] = [:]

  /// - Parameter supports: what each objective supports.
  init(in supports: [Reference: [Reference]]) {
    // What leads nowhere, and what nothing leads to, is in no circle.
    let leading = supports.withoutEnds
    self.supports = leading.reversed.withoutEnds.reversed
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
      for target in (supports[here] ?? []).sorted() {
        if target == start { return way(to: here, from: start, before) }
        guard before[target] == nil, supports[target] != nil else { continue }
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
  fileprivate var reversed: [Reference: [Reference]] {
    var reversed: [Reference: [Reference]] = [:]
    for (here, targets) in self {
      for target in targets { reversed[target, default: []].append(here) }
    }
    return reversed
  }

  /// Without what leads nowhere: what is left is in a circle or leads to one.
  fileprivate var withoutEnds: [Reference: [Reference]] {
    let sources = reversed
    var left = self
    var count = mapValues(\.count)
    var ends = sources.keys.filter { self[$0] == nil }
    while let end = ends.popLast() {
      for source in sources[end] ?? [] {
        count[source]? -= 1
        guard count[source] == 0 else { continue }
        left[source] = nil
        ends.append(source)
      }
    }
    return left.mapValues { $0.filter { left[$0] != nil } }
  }
}
