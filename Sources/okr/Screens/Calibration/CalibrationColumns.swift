import History
import Model
import Terminal

/// What a table of track records shows beside their names.
protocol CalibrationColumns {
  static var title: String { get }
  static var headings: [String] { get }
  /// The name's first.
  static var columns: [Table.Column] { get }
  static func cells(of record: TrackRecord) -> [Text]
}

/// Stated confidence against outcomes.
enum ConfidenceColumns: CalibrationColumns {
  static let title = "Confidence and outcome"
  static let headings = ["n", "stated", "reached", "Brier", ""]
  static let columns: [Table.Column] = [
    .init(minimum: 14), .init("", .right), .init("", .right), .init("", .right),
    .init("", .right), .init(minimum: 12),
  ]

  static func cells(of record: TrackRecord) -> [Text] {
    let calibration = record.calibration
    guard calibration.isConclusive, let brier = calibration.brier,
      let over = calibration.overconfidence
    else {
      let few = "too few to say: \(calibration.count) of \(Calibration.enough)"
      return [Text(String(calibration.count)), "", "", "", Text(few, .faint)]
    }
    let count = Double(calibration.count)
    let stated = calibration.bins.reduce(0) { $0 + $1.stated * Double($1.count) } / count
    let words = abs(over) < 0.1 ? "about right" : over > 0 ? "too high" : "too low"
    return [
      Text(String(calibration.count)), Text(stated.tabularScore),
      Text((stated - over).tabularScore), Text(brier.tabularScore), Text(words),
    ]
  }
}

/// How bold plans were.
enum AmbitionColumns: CalibrationColumns {
  static let title = "Aspirational objectives"
  static let headings = ["n", "mean score", ""]
  static let columns: [Table.Column] = [
    .init(minimum: 14), .init("", .right), .init("", .right), .init(minimum: 12),
  ]

  static func cells(of record: TrackRecord) -> [Text] {
    guard let reading = record.reading else {
      let few = "too few to say: \(record.stretchCount) of \(Calibration.enough)"
      return [Text(String(record.stretchCount)), "", Text(few, .faint)]
    }
    return [
      Text(String(record.stretchCount)), Text(record.stretch?.tabularScore ?? ""),
      Text(reading.rawValue),
    ]
  }
}

/// How often plans were adjusted, and how regularly they were looked at.
enum SteadinessColumns: CalibrationColumns {
  static let title = "Adjusted since agreed"
  static let headings = ["key results", "easier", "harder", "other", "check-ins"]
  static let columns: [Table.Column] =
    [.init(minimum: 14)] + (0..<5).map { _ in .init("", .right) }

  static func cells(of record: TrackRecord) -> [Text] {
    let adjustments = record.adjustments
    let counts = [record.keyResults, adjustments.easier, adjustments.harder, adjustments.other]
    return counts.map { Text(String($0)) }
      + [Text(record.cadence.ratio ?? "")]
  }
}

/// How often what was stated with a like confidence was reached.
struct ReliabilityTable {
  private let calibration: Calibration

  init(_ calibration: Calibration) { self.calibration = calibration }

  func lines(for appearance: Appearance) -> [Text] {
    guard calibration.isConclusive else { return [] }
    var table = Table([
      .init(minimum: 14), .init("", .right), .init("", .right), .init("", .right), .init(),
    ])
    table.add(
      [Text("When the confidence was", .strong)]
        + ["n", "stated", "reached", ""].map { Text($0, .faint) })
    for bin in calibration.bins {
      let range = "\(bin.range.lowerBound.tabularScore) to \(bin.range.upperBound.tabularScore)"
      let few = bin.count < Calibration.enough
      table.add(
        [
          Text(range), Text(String(bin.count)), Text(bin.stated.tabularScore),
          Text(bin.reached.tabularScore),
          few ? Text("too few to say: \(bin.count) of \(Calibration.enough)", .faint) : "",
        ], indent: 2)
    }
    return [""] + table.lines(for: appearance)
  }
}
