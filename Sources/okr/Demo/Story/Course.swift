import Model

/// The way of a key result through a cycle.
struct Course {
  /// How the way between two known values bends.
  enum Bend: String { case steady, late, early }

  /// The value at the last check-in; nil for milestones.
  let end: Double?
  let bend: Bend
  /// How far a regular check-in strays from the way.
  let wobble: Double?
  let from: Day?
  /// The day after which nobody checked in any more.
  let until: Day?
  /// Stated at the first check-in, stated at the last.
  let confidence: [Double]
  let moments: [Moment]
}

/// A check-in with something to tell.
struct Moment {
  let day: Day
  let by: String?
  let value: Double?
  let confidence: Double?
  let note: String?
  let win: String?
  let learning: String?
  let blocked: String?
  let unblocked: Bool
  /// The milestone that was reached.
  let done: String?
}

extension Course.Bend {
  /// How much of the way is behind one after a part of the time, both 0 to 1.
  func share(at time: Double) -> Double {
    switch self {
    case .steady: time
    case .late: time * time * time
    case .early: 1 - (1 - time) * (1 - time) * (1 - time)
    }
  }
}

/// Values known on days, and what lies between them.
struct Curve {
  let bend: Course.Bend
  /// In order of days; at least one.
  let anchors: [(day: Day, value: Double)]

  func value(on day: Day) -> Double {
    guard let next = anchors.firstIndex(where: { $0.day >= day }) else {
      return anchors[anchors.count - 1].value
    }
    guard next > 0, anchors[next].day > day else { return anchors[next].value }
    let (before, after) = (anchors[next - 1], anchors[next])
    let time = Double(day - before.day) / Double(after.day - before.day)
    return before.value + (after.value - before.value) * bend.share(at: time)
  }
}
