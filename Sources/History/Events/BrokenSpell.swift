package import Model

/// That a plan couldn't be read for a while, and the commit that tells of it changed it into one that can.
package struct BrokenSpell: Sendable, Equatable {
  /// Cycle and team.
  package let plan: Reference
  /// The first commit that left the plan so.
  package let commit: String
  package let since: Instant

  package init(of plan: Reference, from commit: String, at since: Instant) {
    self.plan = plan
    self.commit = commit
    self.since = since
  }

  /// `the plan couldn't be read from 3f2a1c0 on, 14 Feb to 16 Feb`
  package func sentence(until day: Day) -> String {
    let year = day.civil.year
    return "the plan couldn't be read from \(commit.prefix(7)) on, \(since.day.short(in: year)) to "
      + day.short(in: year)
  }

  package var value: Value {
    ["commit": .text(commit), "since": .text(since.description)]
  }
}
