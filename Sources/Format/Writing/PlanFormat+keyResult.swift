package import Model

extension PlanFormat {
  package static func value(of result: KeyResult) -> Value {
    let fields: [Value.Field] =
      [("id", .text(result.id)), ("title", .text(result.title))]
      + measure(result.measure)
      + [
        ("unit", .optional(result.unit)),
        ("expected", expected(result.expected)),
        ("guardrail", .optional(result.guardrail)),
        ("owner", .optional(result.owner)),
        ("team", .optional(result.team?.description)),
        ("weight", .optional(result.weight.unless(1))),
      ] + checkIn(result) + ending(result)
    return .fields(fields, extras: result.extras)
  }

  package static func value(of milestone: Milestone) -> Value {
    .fields(
      [
        ("id", .text(milestone.id)),
        ("title", .text(milestone.title)),
        ("weight", .optional(milestone.weight.unless(1))),
        ("done", .optional(milestone.done?.description)),
      ], extras: milestone.extras)
  }

  package static func value(of grade: Grade) -> Value {
    .fields(
      [
        ("score", .optional(grade.score)),
        ("reason", .optional(grade.reason)),
        ("cause", .optional(grade.cause?.rawValue)),
        ("note", .optional(grade.note)),
      ], extras: grade.extras)
  }

  /// The days and values on the way, `{2026-02-15: 500}`; `.null` for none.
  package static func expected(_ waypoints: [Waypoint]) -> Value {
    Value.fields(waypoints.map { ($0.day.description, .number($0.value)) }).unlessEmpty
  }

  private static func measure(_ measure: Measure) -> [Value.Field] {
    switch measure {
    case .range(let baseline, let target):
      [("baseline", .optional(baseline)), ("target", .number(target))]
    case .keep(let bound): [("keep", .text(bound.description))]
    case .milestones(let milestones): [("milestones", .list(milestones.map(value(of:))))]
    }
  }

  private static func checkIn(_ result: KeyResult) -> [Value.Field] {
    [
      ("current", .optional(result.current)),
      ("confidence", .optional(result.confidence)),
      ("checked", .optional(result.checked?.description)),
      ("blocked", .optional(result.blocked)),
    ]
  }

  private static func ending(_ result: KeyResult) -> [Value.Field] {
    [
      ("source", result.source ?? .null),
      ("status", .optional(result.isDropped ? "dropped" : nil)),
      ("reason", .optional(result.reason)),
      ("due", .optional(result.due?.description)),
      ("check_in_days", .optional(result.checkInDays)),
      ("carried_from", .optional(result.carriedFrom)),
      ("grade", result.grade.map(value(of:)) ?? .null),
    ]
  }
}
