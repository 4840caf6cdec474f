extension Settings {
  package static let keys = [
    "okr", "organisation", "root", "strategy", "cadence", "limits", "health", "proposals",
    "signing", "allowed_signers", "people", "facilitators", "teams", "lint", "language",
  ]

  /// The settings as `okr.yaml` would have them; what stands at its default is left out.
  package var value: Value {
    .fields(
      [
        "okr": .number(Double(Settings.formatVersion)),
        "organisation": organisation.isEmpty ? nil : .text(organisation),
        "root": root == Settings().root ? nil : .text(root.description),
        "strategy": strategy.isEmpty
          ? nil : .list(strategy.map { ["id": .text($0.id), "title": .text($0.title)] }),
        "cadence": checkInDays == Settings().checkInDays
          ? nil : ["check_in_days": .number(Double(checkInDays))],
        "limits": limits.value,
        "health": thresholds.value,
        "proposals": proposals.value,
        "signing": signing == .optional ? nil : .text(signing.rawValue),
        "allowed_signers": .text(of: allowedSigners),
        "people": people.isEmpty ? nil : .map(people.map { Value.Entry($0.id, $0.value) }),
        "facilitators": .texts(facilitators),
        "teams": teamsValue,
        "lint": lint.value,
        "language": language == Settings().language ? nil : .text(language),
      ], extras: extras)
  }

  private var teamsValue: Value? {
    guard !teams.isEmpty else { return nil }
    return .map(
      teams.sorted { $0.key < $1.key }.map { Value.Entry($0.key.description, $0.value.value) })
  }

  /// Reads what `value` writes; nil for anything but a map.
  package init?(value: Value) {
    guard let fields = Fields(value) else { return nil }
    self.init()
    organisation = fields.text("organisation") ?? organisation
    root = fields.text("root").flatMap { TeamPath($0) } ?? root
    strategy = fields.items("strategy").compactMap { StrategyItem(value: $0) }
    checkInDays = fields.fields("cadence")?.integer("check_in_days") ?? checkInDays
    fields.fields("limits").map { limits.read($0) }
    fields.fields("health").map { thresholds.read($0) }
    fields.fields("proposals").map { proposals.read($0) }
    signing = fields.choice("signing") ?? signing
    allowedSigners = fields.text("allowed_signers")
    people = (fields.fields("people")?.entries ?? []).map { Person(id: $0.key, value: $0.value) }
    facilitators = fields.texts("facilitators")
    for entry in fields.fields("teams")?.entries ?? [] {
      guard let path = TeamPath(entry.key) else { continue }
      teams[path] = Team(value: entry.value)
    }
    fields.fields("lint").map { lint.read($0) }
    language = fields.text("language") ?? language
    extras = fields.extras(beyond: Settings.keys)
  }
}
