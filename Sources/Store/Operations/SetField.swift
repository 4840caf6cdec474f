import Format
import History
import Model

/// Sets one field of an objective, a key result or a plan, or takes it away with an empty value.
package struct SetField: Operation {
  package var reference: String
  /// The file's key, or `milestones/ID/title` and `milestones/ID/weight`.
  package var field: String
  package var value: String
  package var context = PlanChange()

  package init(_ reference: String, _ field: String, _ value: String) {
    self.reference = reference
    self.field = field
    self.value = value
  }

  package var destination: Destination { .proposalOrMain }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    let lookup = try version.lookup(cycle: context.cycle, today: author.today)
    let found = try version.find(reference, lookup: lookup, kinds: [.team, .objective, .keyResult])
    let target = try target(found, in: version)
    let cycle = try version.changeableCycle(of: found)
    let new = try target.field.value(of: value)
    try check(new, of: target, found, in: version)
    var edits = [new.map { Edit.set(target.steps, to: $0) } ?? .remove(target.steps)]
    edits += otherMeasure(target) + reinstatement(target)
    let what = value.isEmpty ? "takes away" : "sets"
    var draft = Draft(
      message: context.message(
        "plan: \(found.team.name) \(what) \(field) of \(found.item ?? "the plan")", command: "set"),
      changes: [(target.path, .edit(edits))], cycle: cycle.id)
    if target.field.content == .person { draft.tellUnknown([value], in: version) }
    return draft
  }

  /// What is referred to has to be there.
  private func check(
    _ new: Value?, of target: Target, _ found: Reference, in version: Version
  ) throws {
    guard let new, let cycle = found.cycle else { return }
    let names = new.listed ?? [value]
    switch target.field.content {
    case .references: for name in names { try version.requireSupport(name, in: cycle) }
    case .teams, .team: for name in names { try version.requireTeam(name, in: cycle) }
    case .guardrail: try version.requireGuardrail(value, of: version.item(found))
    default: return
    }
  }

  private struct Target {
    var field: PlanField
    var path: String
    var steps: [Edit.Step]
    var keyResult: KeyResult?
  }

  private func target(_ found: Reference, in version: Version) throws -> Target {
    guard found.objective != nil else {
      let path = try version.planPath(of: found)
      let field = try known(field, among: PlanField.plan, reference: found)
      return Target(field: field, path: path, steps: [.key(field.name)])
    }
    let item = try version.item(found)
    let parts = field.split(separator: "/").map(String.init)
    if parts.count == 3, parts[0] == "milestones", let keyResult = item.keyResult {
      guard keyResult.measure.milestones.contains(where: { $0.id == parts[1] }) else {
        throw Refusal(.notFound, "no milestone '\(parts[1])' in \(found)")
      }
      let field = try known(parts[2], among: PlanField.milestone, reference: found)
      let steps: [Edit.Step] = [.key("milestones"), .item(id: parts[1]), .key(field.name)]
      return Target(field: field, path: item.path, steps: item.steps + steps)
    }
    let fields = item.keyResult == nil ? PlanField.objective : PlanField.keyResult
    let field = try known(field, among: fields, reference: found)
    return Target(
      field: field, path: item.path, steps: item.steps + [.key(field.name)],
      keyResult: item.keyResult)
  }

  private func known(
    _ name: String, among fields: [PlanField], reference: Reference
  ) throws -> PlanField {
    if let field = fields.first(where: { $0.name == name }) { return field }
    let names = fields.map(\.name)
    if let command = PlanField.elsewhere[name] {
      throw Refusal(
        .usage, "'\(name)' isn't set by hand",
        hint: command.replacing("REF", with: reference.withoutCycle))
    }
    let near = Nearest.name(to: name, among: names)
    throw Refusal(
      .usage, "'\(name)' is no field of \(reference)",
      hint: near.map { "did you mean '\($0)'?" } ?? "there are: " + names.joined(separator: ", "))
  }

  /// What is taken up again has no reason any more for having been dropped.
  private func reinstatement(_ target: Target) -> [Edit] {
    guard value.isEmpty, target.field.content == .status else { return [] }
    return [.remove(target.steps.dropLast() + [.key("reason")])]
  }

  /// A key result has one measure: a new kind of it takes the place of the old one.
  private func otherMeasure(_ target: Target) -> [Edit] {
    guard !value.isEmpty, let keyResult = target.keyResult else { return [] }
    let base = Array(target.steps.dropLast())
    switch (target.field.name, keyResult.measure) {
    case ("keep", .range(let baseline, _)):
      return [.remove(base + [.key("target")])]
        + (baseline == nil ? [] : [.remove(base + [.key("baseline")])])
    case ("keep", .milestones), ("target", .milestones):
      return [.remove(base + [.key("milestones")])]
    case ("target", .keep): return [.remove(base + [.key("keep")])]
    default: return []
    }
  }
}

extension Value {
  /// The texts of a list; nil for anything else.
  fileprivate var listed: [String]? {
    guard case .list(let items) = self else { return nil }
    return items.compactMap(\.scalarText)
  }
}
