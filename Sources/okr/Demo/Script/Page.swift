import Model

/// The check-ins of one key result in one cycle.
struct Page {
  let item: String
  let course: Course
  let keyResult: KeyResult?
  /// The rounds it has a part in: those that aren't close to a moment of its own.
  let rounds: [Day]
  private let values: Curve?
  private let confidences: Curve?
  private let places: Int

  init(
    item: String, course: Course, keyResult: KeyResult?, cycle: Cycle, rounds: [Day], gap: Int
  ) {
    self.item = item
    self.course = course
    self.keyResult = keyResult
    let from = course.from ?? cycle.starts
    let until = course.until ?? cycle.ends
    self.rounds = rounds.filter { day in
      from <= day && day <= until && !course.moments.contains { abs($0.day - day) <= gap }
    }
    let span = cycle.starts...((self.rounds + course.moments.map(\.day)).max() ?? cycle.ends)
    values = course.end.map { end in
      Curve(
        bend: course.bend, from: keyResult?.baseline ?? end, to: end, over: span,
        through: course.moments.map { ($0.day, $0.value) })
    }
    confidences = course.confidence.first.flatMap { first in
      course.confidence.last.map { last in
        Curve(
          bend: .steady, from: first, to: last, over: span,
          through: course.moments.map { ($0.day, $0.confidence) })
      }
    }
    places = keyResult?.places(with: [course.end] + course.moments.map(\.value)) ?? 0
  }

  func value(on day: Day) -> Double? {
    values.map { Decimal.rounded($0.value(on: day), places: places) }
  }

  func confidence(on day: Day) -> Double? {
    confidences.map { Page.stated($0.value(on: day)) }
  }

  /// As people state it: in steps of a twentieth, and never quite sure.
  private static func stated(_ confidence: Double) -> Double {
    Decimal.rounded(min(0.95, max(0.05, (confidence * 20).rounded() / 20)), places: 2)
  }

  /// What is said of it on a round: the value on its way and a bit of chance, except at the end.
  func statement(on day: Day, _ random: inout SplitMix64) -> CheckInStory.Statement {
    let stray = random.swing() * wobble
    let doubt = Double(random.below(3) - 1) * 0.05
    var statement = CheckInStory.Statement(item: item)
    let isLast = day == values?.anchors.last?.day
    statement.value = values.map {
      Decimal.rounded(max(0, $0.value(on: day) + (isLast ? 0 : stray)), places: places)
    }
    statement.confidence = confidences.map { Page.stated($0.value(on: day) + doubt) }
    return statement
  }

  private var wobble: Double {
    if let wobble = course.wobble { return wobble }
    guard let end = course.end, let baseline = keyResult?.baseline else { return 0 }
    return abs(end - baseline) * 0.04
  }
}

extension Curve {
  /// The way between two values, through those known on the days between.
  fileprivate init(
    bend: Course.Bend, from first: Double, to last: Double, over span: ClosedRange<Day>,
    through moments: [(day: Day, value: Double?)]
  ) {
    var anchors: [(day: Day, value: Double)] = [(span.lowerBound, first)]
    for (day, value) in moments {
      if let value { anchors.append((day, value)) }
    }
    if anchors.last?.day != span.upperBound { anchors.append((span.upperBound, last)) }
    self.init(bend: bend, anchors: anchors)
  }
}

extension KeyResult {
  fileprivate var baseline: Double? {
    guard case .range(let baseline, _) = measure else { return nil }
    return baseline
  }

  /// How many decimals its values are told with: as many as anybody has written.
  fileprivate func places(with values: [Double?]) -> Int {
    var known = values.compactMap { $0 }
    switch measure {
    case .range(let baseline, let target): known += [baseline, target].compactMap { $0 }
    case .keep(let bound): known.append(bound.value)
    case .milestones: break
    }
    return known.map { Decimal.text($0).split(separator: ".").dropFirst().first?.count ?? 0 }.max()
      ?? 0
  }
}

extension Day {
  /// 1970-01-01 was a Thursday.
  var isWeekend: Bool { ((number + 3) % 7 + 7) % 7 >= 5 }
}
