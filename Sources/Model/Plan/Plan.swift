/// The OKRs of one team in one cycle: one file.
///
/// ```yaml
/// about: What this team is for.
/// objectives:
///   - id: instant-pay
/// ```
package struct Plan: Sendable, Equatable {
  package var about: String?
  package var objectives: [Objective] = []
  /// Unknown keys, kept and merged but never interpreted; in the file's order.
  package var extras: [Value.Entry] = []

  package init(about: String? = nil, objectives: [Objective] = [], extras: [Value.Entry] = []) {
    self.about = about
    self.objectives = objectives
    self.extras = extras
  }

  package func objective(_ id: String) -> Objective? { objectives.first { $0.id == id } }

  package func keyResult(_ objective: String, _ id: String) -> KeyResult? {
    self.objective(objective)?.keyResult(id)
  }
}
