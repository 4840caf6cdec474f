extension Settings.StrategyItem {
  init?(value: Value) {
    guard let fields = Fields(value), let id = fields.text("id") else { return nil }
    self.init(id: id, title: fields.text("title") ?? id)
  }
}

extension Settings.Limits {
  var value: Value? {
    guard self != Settings.Limits() else { return nil }
    return ["objectives": objectivesValue, "key_results": keyResultsValue]
  }

  var objectivesValue: Value { Self.value(objectives) }
  var keyResultsValue: Value { Self.value(keyResults) }

  mutating func read(_ fields: Fields) {
    objectives = Self.range(fields.fields("objectives"), default: objectives)
    keyResults = Self.range(fields.fields("key_results"), default: keyResults)
  }

  private static func value(_ range: ClosedRange<Int>) -> Value {
    ["min": .number(Double(range.lowerBound)), "max": .number(Double(range.upperBound))]
  }

  private static func range(_ fields: Fields?, default range: ClosedRange<Int>) -> ClosedRange<Int>
  {
    let lower = fields?.integer("min") ?? range.lowerBound
    let upper = fields?.integer("max") ?? range.upperBound
    return lower <= upper ? lower...upper : range
  }
}

extension Settings.Thresholds {
  var value: Value? {
    self == Settings.Thresholds() ? nil : ["behind": .number(behind), "at_risk": .number(atRisk)]
  }

  mutating func read(_ fields: Fields) {
    behind = fields.number("behind") ?? behind
    atRisk = fields.number("at_risk") ?? atRisk
  }
}

extension Settings.ProposalRules {
  var value: Value? {
    guard self != Settings.ProposalRules() else { return nil }
    return ["approvals": .number(Double(approvals)), "approvers": .text(approvers.rawValue)]
  }

  mutating func read(_ fields: Fields) {
    approvals = fields.integer("approvals") ?? approvals
    approvers = fields.choice("approvers") ?? approvers
  }
}

extension Settings.LintSettings {
  var value: Value? {
    guard self != Settings.LintSettings() else { return nil }
    return .fields([
      "profile": profile == "gentle" ? nil : .text(profile),
      "rules": rules.isEmpty ? nil : .map(rules),
      "thresholds": thresholdsValue,
    ])
  }

  private var thresholdsValue: Value? {
    let own = Self.thresholds.filter {
      self[keyPath: $0.value] != Settings.LintSettings()[keyPath: $0.value]
    }
    guard !own.isEmpty else { return nil }
    return .map(own.map { Value.Entry($0.key, .number(Double(self[keyPath: $0.value]))) })
  }

  mutating func read(_ fields: Fields) {
    profile = fields.text("profile") ?? profile
    rules = fields.fields("rules")?.entries ?? rules
    let own = fields.fields("thresholds")
    for (key, threshold) in Self.thresholds {
      own?.integer(key).map { self[keyPath: threshold] = $0 }
    }
  }
}
