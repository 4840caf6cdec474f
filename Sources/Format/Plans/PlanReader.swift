internal import Model
internal import YAML

extension Reader {
  mutating func plan(_ root: Node) -> Plan? {
    guard let pairs = pairs(of: root, noun: "a plan", hint: "begin with 'objectives:'")
    else { return nil }
    var plan = Plan()
    for pair in pairs {
      switch pair.name {
      case "objectives":
        plan.objectives = items(pair, "objective", id: { $0.id }) { $0.objective($1) }
      case "about": plan.about = text(pair)
      default: unknown(pair, among: KeyOrder.plan, into: &plan.extras)
      }
    }
    return plan
  }
}
