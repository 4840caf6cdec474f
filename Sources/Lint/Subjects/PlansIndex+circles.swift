import Model

extension PlansIndex {
  /// The shortest way from an objective by what it supports back to itself, beginning and ending with it;
  /// nil where no way leads back.
  func circle(from start: Reference) -> [Reference]? {
    var before: [Reference: Reference] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let here = queue[next]
      next += 1
      for target in (supports[here] ?? []).sorted() {
        if target == start { return PlansIndex.way(back: here, to: start, before) + [start] }
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
