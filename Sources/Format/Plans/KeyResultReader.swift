internal import Model
internal import YAML

extension Reader {
  mutating func keyResult(_ node: Node) -> KeyResult? {
    guard let pairs = pairs(of: node, noun: "a key result", hint: "begin it with 'title: …'")
    else { return nil }
    var result = KeyResult(id: "", title: "", measure: .milestones([]))
    var measure = MeasureFields()
    for pair in pairs {
      let isMeasure = read(pair, into: &measure)
      if !isMeasure { read(pair, into: &result) }
    }
    if result.id.isEmpty { requireID(of: "a key result", in: node, titled: result.title) }
    if result.title.isEmpty {
      require("title", of: "a key result", in: node, hint: "say in a sentence what is measured")
    }
    result.measure = self.measure(measure, of: node) ?? result.measure
    check(result, node)
    return result
  }

  private mutating func read(_ pair: Node.Pair, into result: inout KeyResult) {
    switch pair.name {
    case "id": result.id = slug(pair)
    case "title": result.title = title(pair)
    case "unit": result.unit = line(pair)
    case "owner": result.owner = line(pair)
    case "current": result.current = measured(pair)
    case "confidence": result.confidence = fraction(pair)
    case "checked": result.checked = instant(pair)
    case "weight": result.weight = weight(pair) ?? 1
    case "expected": result.expected = waypoints(pair)
    case "blocked": result.blocked = text(pair)
    default: readRest(pair, into: &result)
    }
  }

  /// The keys few key results have.
  private mutating func readRest(_ pair: Node.Pair, into result: inout KeyResult) {
    switch pair.name {
    case "guardrail":
      result.guardrail = reference(pair, like: "availability or company:trusted-shop/refunds")
    case "team": result.team = team(pair)
    case "source": result.source = pair.value.isMissing ? nil : Value(literal: pair.value)
    case "status": result.isDropped = dropped(pair)
    case "reason": result.reason = text(pair)
    case "due": result.due = day(pair)
    case "check_in_days": result.checkInDays = count(pair)
    case "carried_from": result.carriedFrom = reference(pair)
    case "grade": result.grade = grade(pair)
    default: unknown(pair, among: KeyOrder.keyResult, into: &result.extras)
    }
  }

  /// What must hold between the fields of a key result.
  private mutating func check(_ result: KeyResult, _ node: Node) {
    if case .milestones(let milestones) = result.measure, !milestones.isEmpty,
      result.current != nil, let current = node.pair("current")
    {
      error(
        current.key.span, "'current' has no place beside 'milestones'",
        hint: "say on a milestone when it was done, 'done: 2026-01-20'")
    }
    guard !result.expected.isEmpty, let expected = node.pair("expected") else { return }
    if case .range = result.measure {
      check(result.expected, until: result.due, expected)
    } else {
      warning(
        expected.key.span, "'expected' means nothing without 'target'",
        hint: "delete it, or give the key result a target")
    }
  }
}
