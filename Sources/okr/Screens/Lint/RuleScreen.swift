import Lint
import Model
import Terminal

/// One rule: what it finds, why that matters, and how to live with it.
struct RuleScreen: Screen {
  let rule: Rule
  /// The repository's; nil outside of one.
  let settings: Settings?

  func lines(for appearance: Appearance) -> [Text] {
    let head = Text.ends(
      "\(rule.id, .strong): \(rule.summary)", Text(rule.theme.rawValue, .faint),
      width: appearance.width)
    let why = Text(rule.why).wrapped(to: appearance.width)
    return head + [""] + why + examples(appearance) + [""]
      + facts.flatMap { name, texts in
        Text("  " + name, .faint).beside(
          texts.flatMap { $0.wrapped(to: max(16, appearance.width - 12)) }, at: 12)
      }
  }

  private func examples(_ appearance: Appearance) -> [Text] {
    guard let example = rule.example else { return [] }
    return [""]
      + [("not", Style.red, example.bad), ("better", .green, example.better)].flatMap {
        let lines = Text.lines(of: $0.2).flatMap { $0.wrapped(to: max(16, appearance.width - 12)) }
        return Text("  " + $0.0, $0.1).beside(lines, at: 12)
      }
  }

  private var facts: [(String, [Text])] {
    let severities = "\(rule.severity.noun) (gentle), \(rule.strict.noun) (strict)"
    let here = settings.map { "; here: \($0.severity(of: rule)?.noun ?? "off")" } ?? ""
    let text = rule.practice.map { [Text($0.title)] }
    return [
      ("severity", [Text(severities + here)]),
      ("from", text ?? ["the format of plans"]),
      (
        "quiet",
        [
          "\("# okr-lint: ignore \(rule.id) WHY", .cyan)  behind the line, or above the item",
          "\("lint: {rules: {\(rule.id): off}}", .cyan)  in okr.yaml",
        ]
      ),
    ]
  }

  var json: Value {
    rule.value(settings).adding([
      "why": .text(rule.why),
      "example": rule.example.map { ["bad": .text($0.bad), "better": .text($0.better)] } ?? .null,
      "text": .optional(rule.practice?.title),
      "ignore": .text("# okr-lint: ignore \(rule.id) WHY"),
    ])
  }
}

extension Rule {
  /// As `okr lint --rules --json` tells it.
  func value(_ settings: Settings?) -> Value {
    [
      "rule": .text(id), "theme": .text(theme.rawValue), "summary": .text(summary),
      "severity": .text(
        settings.map { $0.severity(of: self)?.rawValue ?? "off" } ?? severity.rawValue),
      "gentle": .text(severity.rawValue), "strict": .text(strict.rawValue),
      "practice": .optional(practice?.rawValue),
    ]
  }
}
