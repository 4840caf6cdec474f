import Git
import Model

extension RevisionReader {
  /// What happened to a cycle since it was agreed, oldest first, and the last commit that turned it
  /// from planning to active: nothing before that is read. All of it where none did.
  func stepsSinceAgreement(
    of cycle: String, to tip: ObjectID
  ) throws -> (steps: [Step], turn: RevisionLine.Parts?) {
    var line = MainLine(to: tip, landings)
    var steps: [Step] = []
    while case let entries = try line.entries(256), !entries.isEmpty {
      for step in try self.steps(of: entries) {
        if let turn = try agreement(of: cycle, in: step) { return (steps.reversed(), turn) }
        steps.append(step)
      }
    }
    return (steps.reversed(), nil)
  }

  private func agreement(of cycle: String, in step: Step) throws -> RevisionLine.Parts? {
    let files = step.files.filter { $0.path == "cycles/\(cycle)/cycle.yaml" }
    guard !files.isEmpty else { return nil }
    var line = RevisionLine(plans: [:], landings: landings)
    let parts = try line.parts(of: Step(entry: step.entry, files: files))
    let isAgreement =
      parts?.before.cycles[cycle]?.state == .planning
      && parts?.after.cycles[cycle]?.state == .active
    return isAgreement ? parts : nil
  }
}
