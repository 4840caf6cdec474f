package import Model

extension KeyResultScore {
  /// The key result as `okr status --json` tells it.
  package var value: Value {
    let measure = keyResult.measure
    return [
      "ref": .text(reference.description), "id": .text(keyResult.id),
      "title": .text(keyResult.title), "type": .text(measure.type),
      "baseline": .optional(measure.baseline), "target": .optional(measure.target),
      "keep": .optional(measure.bound?.description), "current": .optional(keyResult.current),
      "milestones": .list(measure.milestones.map(\.value)), "unit": .optional(keyResult.unit),
      "progress": .optional(progress.value), "raw": .optional(progress.raw),
      "remark": .optional(progress.remark?.rawValue), "progress_as_agreed": .optional(asAgreed),
      "expected": .number(expected), "health": .text(health.rawValue),
      "health_if_fresh": .text(healthIgnoringStaleness.rawValue),
      "blocked": .optional(keyResult.blocked), "confidence": .optional(keyResult.confidence),
      "weight": .number(keyResult.weight), "owner": .optional(keyResult.owner),
      "due": .optional(keyResult.due?.description), "dropped": .flag(isDropped),
      "last_check_in": .optional(record.last?.description),
      "check_ins": .optional(record.isWhole ? Double(record.count) : nil),
    ]
  }
}
