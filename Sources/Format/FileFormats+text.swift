package import Model

// New files, in one fixed form.

extension PlanFormat {
  /// The text of a new plan's file.
  package static func text(of plan: Plan) -> String { Emitter.text(of: plan.value, layout: .plan) }
}

extension CycleFormat {
  /// The text of a new `cycle.yaml`.
  package static func text(of cycle: Cycle) -> String {
    Emitter.text(of: cycle.value, layout: .cycle)
  }
}

extension SettingsFormat {
  /// The text of a new `okr.yaml`.
  package static func text(of settings: Settings) -> String {
    Emitter.text(of: settings.value, layout: .settings)
  }
}
