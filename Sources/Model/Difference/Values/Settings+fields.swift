extension Settings {
  /// The settings field by field, defaults spelled out and teams left out: `health/behind`,
  /// `people/ana`, `strategy/trust`. What a change of settings names.
  var fields: Fields {
    var fields = Fields()
    fields["organisation"] = organisation.isEmpty ? nil : .text(organisation)
    fields["root"] = .text(root.description)
    fields["cadence/check_in_days"] = .number(Double(checkInDays))
    fields["limits/objectives"] = limits.objectivesValue
    fields["limits/key_results"] = limits.keyResultsValue
    fields["health/behind"] = .number(thresholds.behind)
    fields["health/at_risk"] = .number(thresholds.atRisk)
    fields["proposals/approvals"] = .number(Double(proposals.approvals))
    fields["proposals/approvers"] = .text(proposals.approvers.rawValue)
    fields["signing"] = .text(signing.rawValue)
    fields["allowed_signers"] = .text(of: allowedSigners)
    fields["facilitators"] = .texts(facilitators)
    fields["lint/profile"] = .text(lint.profile)
    for (key, threshold) in Settings.LintSettings.thresholds {
      fields["lint/thresholds/" + key] = .number(Double(lint[keyPath: threshold]))
    }
    for rule in lint.rules { fields["lint/rules/" + rule.key] = rule.value }
    fields["language"] = .text(language)
    for item in strategy { fields["strategy/" + item.id] = .text(item.title) }
    for person in people { fields["people/" + person.id] = person.value }
    for extra in extras { fields[extra.key] = extra.value }
    return fields
  }

  /// Reads what `fields` tells; teams come from elsewhere.
  init(fields: Fields) {
    var nested = Fields()
    var strategy: [Value] = []
    for entry in fields.entries {
      let path = entry.key.split(separator: "/", maxSplits: 1).map(String.init)
      switch (path.first, path.count) {
      case ("strategy", 2): strategy.append(["id": .text(path[1]), "title": entry.value])
      case (let section?, 2) where Settings.sections.contains(section):
        nested.set(entry.value, at: path[1], in: section)
      default: nested[entry.key] = entry.value
      }
    }
    nested["strategy"] = .list(strategy)
    self = Settings(value: nested.value) ?? Settings()
  }

  private static let sections: Set<String> = [
    "cadence", "limits", "health", "proposals", "lint", "people",
  ]
}

extension Fields {
  fileprivate mutating func set(_ value: Value, at path: String, in section: String) {
    var inner = fields(section) ?? Fields()
    let below = path.split(separator: "/", maxSplits: 1).map(String.init)
    if section == "lint", below.count == 2 {
      inner.set(value, at: below[1], in: below[0])
    } else {
      inner[path] = value
    }
    self[section] = inner.value
  }
}
