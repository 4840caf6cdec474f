internal import Model
internal import YAML

// What an organisation agrees on: how often to check in, what lint and health hold plans against,
// who approves.
extension Reader {
  mutating func readCadence(_ pair: Node.Pair, into settings: inout Settings) {
    for pair in pairs(of: pair, KeyOrder.cadence) {
      switch pair.name {
      case "check_in_days": settings.checkInDays = count(pair) ?? settings.checkInDays
      default: unknown(pair, among: KeyOrder.cadence)
      }
    }
  }

  mutating func readLimits(_ pair: Node.Pair, into limits: inout Settings.Limits) {
    for pair in pairs(of: pair, KeyOrder.limits) {
      switch pair.name {
      case "objectives": limits.objectives = range(pair, limits.objectives)
      case "key_results": limits.keyResults = range(pair, limits.keyResults)
      default: unknown(pair, among: KeyOrder.limits)
      }
    }
  }

  /// `{min: 1, max: 5}`; what is left out is the default's.
  private mutating func range(_ pair: Node.Pair, _ standard: ClosedRange<Int>) -> ClosedRange<Int> {
    var least = standard.lowerBound
    var most = standard.upperBound
    for pair in pairs(of: pair, KeyOrder.range) {
      switch pair.name {
      case "min": least = count(pair, least: 0) ?? least
      case "max": most = count(pair) ?? most
      default: unknown(pair, among: KeyOrder.range)
      }
    }
    guard least > most else { return least...most }
    error(
      pair.value.span, "'\(pair.name)' has a min of \(least) above its max of \(most)",
      hint: "swap them, or raise 'max'")
    return standard
  }

  mutating func readThresholds(_ pair: Node.Pair, into thresholds: inout Settings.Thresholds) {
    for pair in pairs(of: pair, KeyOrder.health) {
      switch pair.name {
      case "behind": thresholds.behind = fraction(pair) ?? thresholds.behind
      case "at_risk": thresholds.atRisk = fraction(pair) ?? thresholds.atRisk
      default: unknown(pair, among: KeyOrder.health)
      }
    }
  }

  mutating func readProposals(_ pair: Node.Pair, into rules: inout Settings.ProposalRules) {
    for pair in pairs(of: pair, KeyOrder.proposals) {
      switch pair.name {
      case "approvals": rules.approvals = count(pair, least: 0) ?? rules.approvals
      case "approvers": rules.approvers = word(pair) ?? .leads
      default: unknown(pair, among: KeyOrder.proposals)
      }
    }
  }

  mutating func readLint(_ pair: Node.Pair, into lint: inout Settings.LintSettings) {
    for pair in pairs(of: pair, KeyOrder.lint) {
      switch pair.name {
      case "profile": lint.profile = choice(pair, of: ["gentle", "strict"]) ?? lint.profile
      case "rules":
        for rule in pairs(of: pair, like: "kr-output: off") {
          let severities = ["error", "warning", "info", "off"]
          if rule.value.isMissing {
            warning(
              rule.key.span, "nothing says what \(rule.name.quoted) counts for",
              hint: "write \(severities.listed("or"))")
          }
          guard let severity = choice(rule, of: severities) else { continue }
          lint.rules.append(Value.Entry(rule.name, .text(severity)))
        }
      case "thresholds": readThresholds(pair, into: &lint)
      default: unknown(pair, among: KeyOrder.lint)
      }
    }
  }

  private mutating func readThresholds(
    _ pair: Node.Pair, into lint: inout Settings.LintSettings
  ) {
    for pair in pairs(of: pair, KeyOrder.lintThresholds) {
      guard let threshold = Settings.LintSettings.threshold(pair.name) else {
        unknown(pair, among: KeyOrder.lintThresholds)
        continue
      }
      lint[keyPath: threshold] = count(pair) ?? lint[keyPath: threshold]
    }
  }

  private mutating func choice(_ pair: Node.Pair, of words: [String]) -> String? {
    guard let text = scalar(pair, wants: "a word") else { return nil }
    if words.contains(text) { return text }
    unknownWord(pair, text, among: words)
    return nil
  }
}
