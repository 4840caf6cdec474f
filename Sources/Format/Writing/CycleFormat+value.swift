package import Model

extension CycleFormat {
  /// The state is always written: it is what people look for in the file.
  package static func value(of cycle: Cycle) -> Value {
    let planning = Value.fields([
      ("opens", .optional(cycle.planningOpens?.description)),
      ("due", .optional(cycle.planningDue?.description)),
    ])
    return .fields(
      [
        ("title", .optional(cycle.title.unless(cycle.id))),
        ("starts", .text(cycle.starts.description)),
        ("ends", .text(cycle.ends.description)),
        ("parent", .optional(cycle.parent)),
        ("state", .text(cycle.state.rawValue)),
        ("planning", planning.unlessEmpty),
        ("check_in_days", .optional(cycle.checkInDays)),
      ], extras: cycle.extras)
  }
}
