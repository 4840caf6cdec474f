import TestSupport

/// A plan as a person writes it, with comments, and what people do to it line by line: the same for the same seed.
struct RandomText {
  private var random: SeededGenerator
  private var fresh = 0

  init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

  struct Item {
    let id: String
    /// Below the id's own line.
    var fields: [String]
    var comment: String
  }

  struct Part {
    var objective: Item
    var keyResults: [Item]
  }

  typealias Plan = (comment: String, parts: [Part])

  mutating func plan() -> Plan {
    (
      "# Questions to Mia.",
      (0..<random.pick([1, 2, 3])).map { number in
        Part(
          objective: Item(
            id: "o\(number)",
            fields: ["title: Objective \(number)", "supports: [company:a, company:b]"],
            comment: random.pick(["", "  # the one that counts"])),
          keyResults: (0..<random.pick([1, 2, 3])).map { keyResult("k\(number)\($0)") })
      }
    )
  }

  private mutating func keyResult(_ id: String) -> Item {
    Item(
      id: id,
      fields: random.pick([
        ["title: Key result \(id)", "baseline: 800", "target: 300", "unit: ms"],
        ["title: Key result \(id)", "keep: \">= 99.9\""],
        [
          "title: Key result \(id)", "baseline: 0", "target: 10", "current: 4",
          "checked: 2026-02-01T09:00:00Z",
        ],
        [
          "title: Key result \(id)", "milestones:", "  - {id: one, title: One}",
          "  - {id: two, title: Two}",
        ],
      ]), comment: random.pick(["", "   # measured at noon"]))
  }

  /// - Parameter side: of whom new names come, and new numbers.
  mutating func edited(_ plan: Plan, side: String) -> Plan {
    var plan = plan
    for _ in 0..<random.pick([1, 2, 3]) { edit(&plan, side) }
    return plan
  }

  private mutating func edit(_ plan: inout Plan, _ side: String) {
    guard !plan.parts.isEmpty else { return }
    let part = random.pick(Array(plan.parts.indices))
    guard !plan.parts[part].keyResults.isEmpty else { return }
    let index = random.pick(Array(plan.parts[part].keyResults.indices))
    switch random.pick(Array(0..<11)) {
    case 0: plan.parts[part].keyResults[index].set("target: ", to: random.pick(["200", "250"]))
    case 1: plan.parts[part].keyResults[index].set("baseline: ", to: random.pick(["700", "900"]))
    case 2: plan.parts[part].keyResults[index].set("title: ", to: "Better by \(side)")
    case 3:
      fresh += 1
      plan.parts[part].keyResults.insert(
        keyResult("\(side)\(fresh)"), at: index + random.pick([0, 1]))
    case 4: plan.parts[part].keyResults.remove(at: index)
    case 5:
      let item = plan.parts[part].keyResults.remove(at: index)
      plan.parts[random.pick(Array(plan.parts.indices))].keyResults.append(item)
    case 6:
      let day = random.pick(["05", "06", "07"])
      plan.parts[part].keyResults[index].set("current: ", to: random.pick(["5", "6", "7"]))
      plan.parts[part].keyResults[index].set("checked: ", to: "2026-02-\(day)T09:00:00Z")
    case 7: plan.parts[part].keyResults[index].comment = "  # said \(side)"
    case 8: plan.comment += "\n# And \(side)."
    case 9:
      plan.parts[part].objective.set(
        "supports: ", to: random.pick(["[company:a]", "[company:a, company:c]"]))
    default: plan.parts[part].keyResults[index].set("weight: ", to: random.pick(["2", "3"]))
    }
  }

  static func text(of plan: Plan) -> String {
    var lines = [plan.comment, plan.parts.isEmpty ? "objectives: []" : "objectives:"]
    for part in plan.parts {
      lines.append("  - id: \(part.objective.id)\(part.objective.comment)")
      lines += part.objective.fields.map { "    " + $0 }
      lines.append(part.keyResults.isEmpty ? "    key_results: []" : "    key_results:")
      for item in part.keyResults {
        lines.append("      - id: \(item.id)\(item.comment)")
        lines += item.fields.map { "        " + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension RandomText.Item {
  /// In its line, or in a new one at the end.
  fileprivate mutating func set(_ key: String, to value: String) {
    if fields.contains("milestones:"), key != "title: ", key != "weight: " { return }
    if fields.contains(where: { $0.hasPrefix("keep") }), key == "target: " || key == "baseline: " {
      return
    }
    let line = fields.firstIndex { $0.hasPrefix(key) }
    if let line { fields[line] = key + value } else { fields.append(key + value) }
  }
}
