import History
import Model
import Templates

/// A key result's value over time against what was expected and what it was to reach, and the
/// confidence below it.
struct KeyResultChart {
  private let score: KeyResultScore
  private let retrospective: Retrospective
  private let way: Trajectory
  private let confidences: [Waypoint]
  private let plot: Plot
  private let doubt: Plot

  init(of score: KeyResultScore, in retrospective: Retrospective) {
    let past = retrospective.history
    self.score = score
    self.retrospective = retrospective
    way = Trajectory(of: score, in: past)
    confidences = (past.timeline.history(of: score.reference)?.confidences ?? [])
      .filter { $0.time.day <= past.day }.map { Waypoint(day: $0.time.day, value: $0.value) }
    let end = max(way.due, way.values.last?.day ?? way.due)
    let isShare = !score.keyResult.measure.milestones.isEmpty
    let seen =
      (way.values + way.targets + way.expected).map(\.value)
      + [way.baseline, way.forecast?.value].compactMap(\.self)
    plot = Plot(
      from: way.start, to: end, values: isShare ? [0, 1] : seen, x: 48...348,
      y: 12...(confidences.isEmpty ? 182 : 130))
    doubt = Plot(from: way.start, to: end, values: [0, 1], x: 48...348, y: 150...182)
  }

  func svg(id: String) -> String {
    SVG.drawing(
      id: id, class: "chart", width: 360, height: 204, title: score.keyResult.title,
      description: words,
      (frame + held + confidence + expected + targets + adjusted + forecast + values).filter {
        !$0.isEmpty
      })
  }

  /// What the chart shows, for those who don't see it.
  private var words: String {
    var parts: [String] = []
    if let first = way.values.first, let last = way.values.last {
      parts.append(
        way.values.count == 1
          ? "\(text(first.value)) on \(date(first.day))"
          : "from \(text(first.value)) on \(date(first.day)) to \(text(last.value)) on "
            + "\(date(last.day)), \(way.values.count) values")
    } else {
      parts.append("no value was stated")
    }
    if let baseline = way.baseline { parts.append("baseline \(text(baseline))") }
    for (index, target) in way.targets.enumerated() {
      let noun = score.keyResult.measure.bound == nil ? "target" : "bound"
      parts.append(
        "\(noun) \(text(target.value))" + (index == 0 ? "" : " from \(date(target.day)) on"))
    }
    if let last = confidences.last {
      parts.append("confidence \(last.value.scoreText) on \(date(last.day))")
    }
    return parts.joined(separator: "; ") + "."
  }

  private func date(_ day: Day) -> String { retrospective.date(day) }

  private func text(_ value: Double) -> String {
    score.keyResult.measure.milestones.isEmpty
      ? Decimal.text(value) + (score.keyResult.unit.map { " " + $0 } ?? "") : value.percent
  }
}

extension KeyResultChart {
  private var frame: [String] {
    let days = plot.dayTicks.flatMap { day -> [String] in
      let x = plot.x(day)
      let isMonth = day.civil.day == 1
      return [
        SVG.line("grid", .init(x, plot.top), .init(x, plot.bottom)),
        SVG.text(
          "tick", .init(x, 198), x > 330 ? "end" : "start",
          isMonth ? Day.monthNames[day.civil.month - 1] : day.short()),
      ]
    }
    let today =
      way.today < way.due && way.today > way.start
      ? SVG.line(
        "today", .init(plot.x(way.today), plot.top), .init(plot.x(way.today), doubt.bottom)) : ""
    return [SVG.line("axis", .init(plot.left, plot.bottom), .init(plot.right, plot.bottom))]
      + days + labels + [today]
  }

  /// What is to be reached, where it began, and round numbers where there is room.
  private var labels: [String] {
    let isShare = !score.keyResult.measure.milestones.isEmpty
    let rounds = isShare ? [0, 0.5, 1] : plot.ticks
    var taken: [Double] = []
    var texts: Set<String> = []
    var lines: [String] = []
    let goals = way.targets.last.map { [($0.value, "goal")] } ?? []
    let starts = way.baseline.map { [($0, "tick")] } ?? []
    for (value, name) in goals + starts + rounds.map({ ($0, "tick") }) {
      let y = plot.y(value)
      guard !taken.contains(where: { abs($0 - y) < 13 }), texts.insert(short(value)).inserted else {
        continue
      }
      taken.append(y)
      if name == "tick" {
        lines.append(SVG.line("grid", .init(plot.left, y), .init(plot.right, y)))
      }
      lines.append(SVG.text(name, .init(plot.left - 6, y + 4), "end", short(value)))
    }
    return lines
  }

  /// At most seven characters or so.
  private func short(_ value: Double) -> String {
    if !score.keyResult.measure.milestones.isEmpty { return value.percent }
    let size = abs(value)
    for (unit, name) in [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e4, "k")] where size >= unit {
      let scale = name == "k" ? 1e3 : unit
      return size >= 1e15 ? "…" : Decimal.text(value / scale, places: 1) + " " + name
    }
    return Decimal.text(value, places: size >= 1000 ? 0 : size >= 1 ? 2 : 4)
  }

  private var held: [String] {
    guard let bound = score.keyResult.measure.bound else { return [] }
    let y = plot.y(bound.value)
    return [
      SVG.rectangle(
        "held", .init(plot.left, bound.isLower ? plot.top : y),
        .init(plot.right, bound.isLower ? y : plot.bottom))
    ]
  }

  private var expected: [String] { [SVG.path("expected", way.expected.map(plot.point))] }

  private var targets: [String] {
    var points: [SVG.Point] = []
    for target in way.targets {
      let point = plot.point(target)
      if let last = points.last { points.append(.init(point.x, last.y)) }
      points.append(point)
    }
    if let last = points.last { points.append(.init(plot.right, last.y)) }
    return [SVG.path("target", points)]
  }

  private var adjusted: [String] {
    retrospective.adjustments.filter { $0.reference == score.reference }.map { adjustment in
      let x = plot.x(adjustment.event.time.day)
      let unit = score.keyResult.unit
      let changes = adjustment.events.map { $0.change.sentence(unit: unit) }
      let words = "\(date(adjustment.event.time.day)): \(changes.joined(separator: ", "))"
      let top = plot.top
      return SVG.element(
        "g", ["class": "adjusted"],
        SVG.element("title", [:], words.escapedForHTML)
          + SVG.line("", .init(x, top), .init(x, plot.bottom))
          + SVG.path(
            "", [.init(x, top - 6), .init(x + 5, top), .init(x, top + 6), .init(x - 5, top)],
            isClosed: true))
    }
  }

  private var forecast: [String] {
    guard let forecast = way.forecast, let last = way.values.last else { return [] }
    let x = plot.x(forecast.due)
    let from = plot.point(last)
    return [
      SVG.path(
        "cone", [from, .init(x, plot.y(forecast.low)), .init(x, plot.y(forecast.high))],
        isClosed: true),
      SVG.path("forecast", [from, .init(x, plot.y(forecast.value))]),
    ]
  }

  private var values: [String] {
    guard let last = way.values.last else {
      return [
        SVG.text(
          "none", .init((plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2), "middle",
          "no value was stated")
      ]
    }
    let beginning = way.baseline.map { [SVG.Point(plot.x(way.start), plot.y($0))] } ?? []
    var points = beginning + way.values.map(plot.point)
    if !score.keyResult.measure.milestones.isEmpty { points = steps(way.values) }
    return [SVG.path("value", points)]
      + way.values.map { waypoint in
        SVG.dot(
          "value", plot.point(waypoint), 3, "\(date(waypoint.day)): \(text(waypoint.value))")
      } + [now(last, after: points.dropLast().last)]
  }

  /// The last value, where its line isn't: above where it rises, below where it falls.
  private func now(_ last: Waypoint, after before: SVG.Point?) -> String {
    let place = plot.point(last)
    let isFalling = before.map { $0.y < place.y - 0.5 } ?? false
    return SVG.text(
      "now", .init(min(place.x + 6, plot.right), place.y + (isFalling ? 15 : -7)), "end",
      short(last.value))
  }

  /// Milestones are done at once.
  private func steps(_ values: [Waypoint]) -> [SVG.Point] {
    var points = [SVG.Point(plot.x(way.start), plot.y(0))]
    for point in values.map(plot.point) {
      points.append(.init(point.x, points[points.count - 1].y))
      points.append(point)
    }
    return points
  }

  private var confidence: [String] {
    guard !confidences.isEmpty else { return [] }
    let frame = [0.0, 1].flatMap { value in
      [
        SVG.line(
          "grid", .init(doubt.left, doubt.y(value)), .init(doubt.right, doubt.y(value))),
        SVG.text("tick", .init(doubt.left - 6, doubt.y(value) + 4), "end", value.scoreText),
      ]
    }
    return [SVG.text("tick", .init(doubt.left, doubt.top - 6), "start", "confidence")] + frame
      + [SVG.path("confidence", confidences.map(doubt.point))]
      + confidences.map {
        SVG.dot("confidence", doubt.point($0), 2.5, "\(date($0.day)): \($0.value.scoreText)")
      }
  }
}
