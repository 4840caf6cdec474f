package import Model

extension KeyResultScore {
  /// The key result as `okr status --json` tells it.
  package var value: Value {
    var entries: [Value.Entry] = [
      .init("ref", .text(reference.description)), .init("id", .text(keyResult.id)),
      .init("title", .text(keyResult.title)), .init("type", .text(keyResult.measure.type)),
    ]
    entries += measureEntries
    entries += [
      .init("current", .optional(keyResult.current)), .init("unit", .optional(keyResult.unit)),
      .init("progress", .optional(progress.value)), .init("raw", .optional(progress.raw)),
      .init("progress_as_agreed", .optional(asAgreed)), .init("expected", .number(expected)),
      .init("health", .text(health.rawValue)),
      .init("health_ignoring_staleness", .text(healthIgnoringStaleness.rawValue)),
      .init("remark", .optional(progress.remark?.rawValue)),
      .init("blocked", .optional(keyResult.blocked)),
      .init("confidence", .optional(keyResult.confidence)),
      .init("weight", .number(keyResult.weight)), .init("owner", .optional(keyResult.owner)),
      .init("dropped", .flag(isDropped)),
      .init("due", .optional(keyResult.due?.description)),
      .init("check_in_due", .text(checkInDue.description)),
      .init("last_check_in", .optional(record.last?.description)),
      .init("check_ins", .number(Double(record.count))),
    ]
    return .map(entries)
  }

  private var measureEntries: [Value.Entry] {
    switch keyResult.measure {
    case .range(let baseline, let target):
      [.init("baseline", .optional(baseline)), .init("target", .number(target))]
    case .keep(let bound): [.init("keep", .text(bound.description))]
    case .milestones(let milestones): [.init("milestones", .list(milestones.map(\.value)))]
    }
  }
}
