package import Model

// What a plan and its parts look like in a file: the keys in their order, nothing that says no more
// than its absence.
extension PlanFormat {
  package static func value(of plan: Plan) -> Value {
    .fields(
      [
        ("about", .optional(plan.about)),
        ("objectives", .list(plan.objectives.map(value(of:)))),
      ], extras: plan.extras)
  }

  package static func value(of objective: Objective) -> Value {
    .fields(
      [
        ("id", .text(objective.id)),
        ("title", .text(objective.title)),
        ("kind", .optional(objective.kind.unless(.aspirational)?.rawValue)),
        ("why", .optional(objective.why)),
        ("owner", .optional(objective.owner)),
        ("supports", .texts(objective.supports)),
        ("with", .texts(objective.with)),
        ("tags", .texts(objective.tags)),
        ("status", .optional(objective.isDropped ? "dropped" : nil)),
        ("reason", .optional(objective.reason)),
        ("carried_from", .optional(objective.carriedFrom)),
        ("key_results", .items(objective.keyResults, value(of:))),
        ("initiatives", .items(objective.initiatives, value(of:))),
      ], extras: objective.extras)
  }

  package static func value(of initiative: Initiative) -> Value {
    .fields(
      [("title", .text(initiative.title)), ("link", .optional(initiative.link))],
      extras: initiative.extras)
  }
}
