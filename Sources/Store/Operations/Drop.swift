import Format
import History
import Model

/// Drops an objective or a key result: kept, greyed, out of the score.
package struct Drop: Operation {
  package var reference: String
  package var context: PlanChange

  package init(_ reference: String, context: PlanChange) {
    self.reference = reference
    self.context = context
  }

  package var destination: Destination { .proposalOrMain }

  package func draft(on version: Version, by author: Authorship) throws -> Draft {
    guard let reason = context.reason else {
      throw Refusal(.usage, "a drop needs a reason", hint: "say why with --reason TEXT")
    }
    try OneLine.check(reason, "reason")
    let lookup = try version.lookup(cycle: context.cycle, today: author.today)
    let item = try version.item(version.find(reference, lookup: lookup, kinds: .item))
    let cycle = try version.changeableCycle(of: item.reference)
    guard !item.isDropped else {
      throw Refusal(.usage, "'\(item.reference)' is dropped already")
    }
    let edits: [Edit] = [
      .set(item.steps + [.key("status")], to: .text("dropped")),
      .set(item.steps + [.key("reason")], to: .text(reason)),
    ]
    return Draft(
      message: context.message(
        "plan: \(item.reference.team.name) drops \(item.name)", command: "drop"),
      changes: [(item.path, .edit(edits))], cycle: cycle.id)
  }
}
