import Model

/// Objectives that support themselves by way of others.
struct SupportCircles: Sendable {
  /// The shortest way round from each, beginning and ending with it.
  private(set) var circles: [Reference: [Reference]] = [:]

  /// - Parameter supports: what each objective supports, key results told as their objectives.
  init(_ supports: [Reference: [Reference]]) {
    let rest = SupportCircles.leadingRound(supports)
    for start in rest.keys {
      if let way = SupportCircles.way(from: start, in: rest) { circles[start] = way }
    }
  }

  /// Without those whose way up comes to an end.
  private static func leadingRound(_ supports: [Reference: [Reference]])
    -> [Reference: [Reference]]
  {
    var below: [Reference: [Reference]] = [:]
    var open: [Reference: Int] = [:]
    var ends: [Reference] = []
    for (objective, targets) in supports {
      let targets = targets.filter { supports[$0] != nil }
      for target in targets { below[target, default: []].append(objective) }
      open[objective] = targets.count
      if targets.isEmpty { ends.append(objective) }
    }
    while let end = ends.popLast() {
      open[end] = nil
      for objective in below[end] ?? [] {
        open[objective, default: 1] -= 1
        if open[objective] == 0 { ends.append(objective) }
      }
    }
    return supports.filter { open[$0.key] != nil }
      .mapValues { targets in targets.filter { open[$0] != nil }.sorted() }
  }

  private static func way(
    from start: Reference, in supports: [Reference: [Reference]]
  ) -> [Reference]? {
    var before: [Reference: Reference] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let here = queue[next]
      next += 1
      for target in supports[here] ?? [] {
        if target == start { return way(back: here, to: start, before) + [start] }
        guard before[target] == nil else { continue }
        before[target] = here
        queue.append(target)
      }
    }
    return nil
  }

  private static func way(
    back end: Reference, to start: Reference, _ before: [Reference: Reference]
  ) -> [Reference] {
    var way = [end]
    while let last = way.last, last != start, let earlier = before[last] { way.append(earlier) }
    return way.reversed()
  }
}
