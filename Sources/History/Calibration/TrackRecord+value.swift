package import Model

extension TrackRecord {
  package var value: [Value.Entry] {
    let calibration = calibration
    return [
      .init("calibration", calibration.value),
      .init("overconfidence", .optional(calibration.overconfidence)),
      .init("unstated", .number(Double(unstated))),
      .init(
        "ambition",
        [
          "mean": .optional(stretch), "n": .number(Double(stretchCount)),
          "reading": .optional(reading?.rawValue),
        ]),
      .init(
        "adjustments",
        [
          "easier": .number(Double(adjustments.easier)),
          "harder": .number(Double(adjustments.harder)),
          "other": .number(Double(adjustments.other)), "n": .number(Double(keyResults)),
          "per_key_result": .optional(adjustmentRate),
        ]),
      .init("cadence", cadence.value),
    ]
  }
}
