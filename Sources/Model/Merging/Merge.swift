/// Three versions of the plans, merged by meaning: what each side changed since their base, whoever of them moved what.
///
/// Changes to different fields, key results or objectives never conflict; check-ins never do. Where both sides
/// changed one field differently, one removed what the other changed, or both added something different under one
/// name, there is a conflict; ours stands there until somebody chose. `docs/merging.md` has the rules.
package struct Merge {
  /// Everything, ours in our order; where nobody chose, our version of what is in conflict.
  package let merged: Snapshot
  /// In the order of the file: settings, teams, cycles, plans; none where each was chosen.
  package let conflicts: [Conflict]

  /// - Parameter choice: who is to be right in a conflict; nil leaves it open.
  package init(
    base: Snapshot, ours: Snapshot, theirs: Snapshot,
    choosing choice: @escaping (Conflict) -> Conflict.Choice? = { _ in nil }
  ) {
    var arbitration = Arbitration(choice)
    var merged = ours
    merged.settings = Merge.settings(
      base.settings, ours.settings, theirs.settings, &arbitration)
    merged.cycles = Merge.cycles(base.cycles, ours.cycles, theirs.cycles, &arbitration)
    for cycle in Set(ours.plans.keys).union(theirs.plans.keys).sorted() {
      let plans = Merge.plans(
        of: cycle, base.plans[cycle] ?? [:], ours.plans[cycle] ?? [:],
        theirs.plans[cycle] ?? [:], &arbitration)
      merged.plans[cycle] = plans.isEmpty ? nil : plans
    }
    self.merged = merged
    conflicts = arbitration.conflicts
  }

  // MARK: Settings

  private static func settings(
    _ base: Settings, _ ours: Settings, _ theirs: Settings, _ arbitration: inout Arbitration
  ) -> Settings {
    if theirs == base || theirs == ours { return ours }
    let fields = FieldMerge(
      .settings, base: base.fields.value, ours: ours.fields.value, theirs: theirs.fields.value)
    var merged = Settings(fields: fields.merged(&arbitration))
    for path in Set(ours.teams.keys).union(theirs.teams.keys).sorted() {
      merged.teams[path] = thing(
        .team(path), base.teams[path]?.value, ours.teams[path]?.value, theirs.teams[path]?.value,
        &arbitration
      ).flatMap { Team(value: $0) }
    }
    return merged
  }

  private static func cycles(
    _ base: [String: Cycle], _ ours: [String: Cycle], _ theirs: [String: Cycle],
    _ arbitration: inout Arbitration
  ) -> [String: Cycle] {
    var merged: [String: Cycle] = [:]
    for id in Set(ours.keys).union(theirs.keys).sorted() {
      merged[id] = thing(
        .cycle(id), base[id]?.value, ours[id]?.value, theirs[id]?.value, &arbitration
      ).flatMap { Cycle(id: id, value: $0) }
    }
    return merged
  }

  /// A team or a cycle, merged field by field; nil where it is gone.
  private static func thing(
    _ subject: Subject, _ base: Value?, _ ours: Value?, _ theirs: Value?,
    _ arbitration: inout Arbitration
  ) -> Value? {
    guard let ours, let theirs else {
      guard let left = ours ?? theirs, let base else { return ours ?? theirs }
      guard !left.means(base) else { return nil }
      return arbitration.value(
        of: Conflict(
          subject, field: nil, base: base, ours: ours ?? .null, theirs: theirs ?? .null)
      ).unlessNull
    }
    return FieldMerge(subject, base: base, ours: ours, theirs: theirs).merged(&arbitration).value
  }

  // MARK: Plans

  /// Plans that only one side changed are taken as they are, but for what moved between them.
  private static func plans(
    of cycle: String, _ base: [TeamPath: Plan], _ ours: [TeamPath: Plan],
    _ theirs: [TeamPath: Plan], _ arbitration: inout Arbitration
  ) -> [TeamPath: Plan] {
    if theirs == base || theirs == ours { return ours }
    if ours == base { return theirs }
    let teams = Set(ours.keys).union(theirs.keys).union(base.keys)
    let touched = teams.filter { base[$0] != ours[$0] || base[$0] != theirs[$0] }
    func only(_ plans: [TeamPath: Plan]) -> [TeamPath: Plan] {
      plans.filter { touched.contains($0.key) }
    }
    let merge = PlansMerge(
      of: cycle, base: only(base), ours: only(ours), theirs: only(theirs))
    return ours.filter { !touched.contains($0.key) }
      .merging(merge.merged(&arbitration)) { $1 }
  }
}
