package import Model

extension SettingsFormat {
  package static func value(of settings: Settings) -> Value {
    let standard = Settings()
    let cadence = Value.fields([
      ("check_in_days", .optional(settings.checkInDays.unless(standard.checkInDays)))
    ])
    return .fields(
      [
        ("okr", .optional(Settings.formatVersion)),
        ("organisation", .optional(settings.organisation.unless(""))),
        ("root", .optional(settings.root.unless(standard.root)?.description)),
        ("strategy", .items(settings.strategy, value(of:))),
        ("cadence", cadence.unlessEmpty),
        ("limits", limits(settings.limits, standard.limits).unlessEmpty),
        ("health", health(settings.thresholds, standard.thresholds).unlessEmpty),
        ("proposals", proposals(settings.proposals, standard.proposals).unlessEmpty),
        ("signing", .optional(settings.signing.unless(.optional)?.rawValue)),
        ("allowed_signers", .optional(settings.allowedSigners)),
        ("people", people(settings.people).unlessEmpty),
        ("facilitators", .texts(settings.facilitators)),
        ("teams", teams(settings.teams).unlessEmpty),
        ("lint", lint(settings.lint, standard.lint).unlessEmpty),
        ("language", .optional(settings.language.unless(standard.language))),
      ], extras: settings.extras)
  }

  package static func value(of team: Team) -> Value {
    .fields(
      [
        ("name", .optional(team.name)),
        ("leads", .texts(team.leads)),
        ("members", .texts(team.members)),
        ("formerly", .texts(team.formerly)),
        ("person", team.isPerson ? true : .null),
        ("okrs", .optional(team.hasNoOKRs ? "none" : nil)),
      ], extras: team.extras)
  }

  package static func value(of person: Person) -> Value {
    .fields([("name", .optional(person.name)), ("emails", .texts(person.emails))])
  }

  package static func value(of item: Settings.StrategyItem) -> Value {
    .fields([("id", .text(item.id)), ("title", .text(item.title))])
  }

  /// In path order.
  private static func teams(_ teams: [TeamPath: Team]) -> Value {
    .fields(teams.sorted { $0.key < $1.key }.map { ($0.key.description, value(of: $0.value)) })
  }

  private static func people(_ people: [Person]) -> Value {
    .fields(people.map { ($0.id, value(of: $0)) })
  }
}
