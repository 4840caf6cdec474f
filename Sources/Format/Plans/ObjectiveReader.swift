internal import Model
internal import YAML

extension Reader {
  mutating func objective(_ node: Node) -> Objective? {
    guard let pairs = pairs(of: node, noun: "an objective", hint: "begin it with 'title: …'")
    else { return nil }
    var objective = Objective(id: "", title: "")
    for pair in pairs { read(pair, into: &objective) }
    if objective.id.isEmpty { requireID(of: "an objective", in: node, titled: objective.title) }
    if objective.title.isEmpty {
      require("title", of: "an objective", in: node, hint: "say in a sentence what it wants")
    }
    return objective
  }

  private mutating func read(_ pair: Node.Pair, into objective: inout Objective) {
    switch pair.name {
    case "id": objective.id = slug(pair)
    case "title": objective.title = title(pair)
    case "kind": objective.kind = word(pair) ?? .aspirational
    case "why": objective.why = text(pair)
    case "owner": objective.owner = line(pair)
    case "supports":
      let example = "company:trusted-shop or strategy:trust"
      objective.supports = list(pair) { $0.reference($1, like: example) }
    case "with": objective.with = list(pair) { $0.team($1) }
    case "tags": objective.tags = lines(pair)
    case "key_results":
      objective.keyResults = items(pair, "key result", id: { $0.id }) { $0.keyResult($1) }
    case "initiatives": objective.initiatives = initiatives(pair)
    case "status": objective.isDropped = dropped(pair)
    case "reason": objective.reason = text(pair)
    case "carried_from": objective.carriedFrom = reference(pair)
    default: unknown(pair, among: KeyOrder.objective, into: &objective.extras)
    }
  }

  /// Notes a missing id, with one made from the title.
  mutating func requireID(of noun: String, in node: Node, titled title: String) {
    let id = title.isEmpty ? "a-short-name" : Slug.from(title: title)
    require("id", of: noun, in: node, hint: "add 'id: \(id)'")
  }

  /// `status: dropped` is the only state the format writes down.
  mutating func dropped(_ pair: Node.Pair) -> Bool {
    guard let text = scalar(pair, wants: "'dropped'") else { return false }
    if text == "dropped" { return true }
    error(
      pair.value.span, "'status' doesn't know \(text.quoted)",
      hint: "write dropped, or delete it: every other state is worked out")
    return false
  }
}
