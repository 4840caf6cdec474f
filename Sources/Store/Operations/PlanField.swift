import Format
import Model

/// A field that `set` writes: how its text is read, and whether it may be taken away.
struct PlanField {
  enum Content {
    case text
    case line
    case number
    case positiveNumber
    case wholeNumber
    case day
    case bound
    case words
    case references
    case teams
    case team
    case person
    case guardrail
    case waypoints
    case kind
    case status
  }

  let name: String
  let content: Content
  var isRequired = false

  static let objective = [
    PlanField(name: "title", content: .line, isRequired: true),
    PlanField(name: "kind", content: .kind), PlanField(name: "why", content: .text),
    PlanField(name: "owner", content: .person), PlanField(name: "supports", content: .references),
    PlanField(name: "with", content: .teams), PlanField(name: "tags", content: .words),
    PlanField(name: "status", content: .status), PlanField(name: "reason", content: .line),
    PlanField(name: "carried_from", content: .line),
  ]

  static let keyResult = [
    PlanField(name: "title", content: .line, isRequired: true),
    PlanField(name: "baseline", content: .number), PlanField(name: "target", content: .number),
    PlanField(name: "keep", content: .bound), PlanField(name: "unit", content: .line),
    PlanField(name: "expected", content: .waypoints),
    PlanField(name: "guardrail", content: .guardrail),
    PlanField(name: "owner", content: .person), PlanField(name: "team", content: .team),
    PlanField(name: "weight", content: .positiveNumber), PlanField(name: "due", content: .day),
    PlanField(name: "check_in_days", content: .wholeNumber),
    PlanField(name: "status", content: .status), PlanField(name: "reason", content: .line),
    PlanField(name: "carried_from", content: .line),
  ]

  static let milestone = [
    PlanField(name: "title", content: .line, isRequired: true),
    PlanField(name: "weight", content: .positiveNumber),
  ]

  static let plan = [PlanField(name: "about", content: .text)]

  /// Fields that have a command of their own.
  static let elsewhere = [
    "current": "okr checkin REF VALUE", "confidence": "okr checkin REF -c CONFIDENCE",
    "checked": "okr checkin REF", "blocked": "okr checkin REF --blocked TEXT",
    "milestones": "okr checkin REF --done MILESTONE", "grade": "okr grade REF SCORE",
    "id": "okr rename REF ID", "key_results": "okr add kr", "objectives": "okr add objective",
    "initiatives": "okr edit REF", "source": "okr edit REF",
  ]
}

extension PlanField {
  /// What the file is to hold; nil takes the field away.
  ///
  /// - Throws: `Refusal` where `text` is no such value.
  func value(of text: String) throws -> Value? {
    if text.isEmpty {
      guard !isRequired else { throw Refusal(.usage, "the \(name) can't be taken away") }
      return nil
    }
    switch content {
    case .text: return .text(text)
    case .line, .team, .person, .guardrail:
      try OneLine.check(text, name)
      return .text(text)
    case .number, .positiveNumber, .wholeNumber: return try .number(number(text))
    case .day:
      guard let day = Day(text) else { throw wrong(text, "a day", "write it like 2026-03-31") }
      return .text(day.description)
    case .bound:
      guard Bound(text) != nil else { throw wrong(text, "a bound", "write it like '>= 99.9'") }
      return .text(text)
    case .kind:
      guard Objective.Kind(rawValue: text) != nil else {
        throw wrong(text, "a kind", "it is committed or aspirational")
      }
      return .text(text)
    case .status:
      guard text == "dropped" else { throw wrong(text, "a status", "it is dropped, or empty") }
      return .text(text)
    case .words, .references, .teams: return .list(list(text).map(Value.text))
    case .waypoints: return try waypoints(text)
    }
  }

  private func number(_ text: String) throws -> Double {
    guard let number = Decimal.parse(text) else {
      throw wrong(text, "a number", "write digits, a point and digits, without a unit")
    }
    if content == .positiveNumber, number <= 0 { throw wrong(text, "above 0", nil) }
    if content == .wholeNumber, number < 1 || number != number.rounded() {
      throw wrong(text, "a number of days", nil)
    }
    return number
  }

  private func list(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
  }

  private func waypoints(_ text: String) throws -> Value {
    .map(
      try list(text).map { point in
        let halves = point.split(separator: "=", maxSplits: 1)
        guard halves.count == 2, let day = Day(halves[0]), let value = Decimal.parse(halves[1])
        else { throw wrong(point, "an expected value", "write it like 2026-02-15=500") }
        return Value.Entry(day.description, .number(value))
      })
  }

  private func wrong(_ text: String, _ what: String, _ hint: String?) -> Refusal {
    Refusal(.usage, "'\(text)' is not \(what), which '\(name)' wants", hint: hint)
  }
}
