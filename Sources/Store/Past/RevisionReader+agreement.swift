import Git
import Model

extension RevisionReader {
  /// What happened to a cycle since it was agreed, oldest first, and the last commit that turned it
  /// from planning to active: nothing before that is read. All of it where none did.
  func stepsSinceAgreement(
    of cycle: String, to tip: ObjectID
  ) throws -> (steps: [Step], turn: RevisionLine.Parts?) {
    var line = MainLine(to: tip, in: repository)
    var steps: [Step] = []
    while case let commits = try line.commits(256), !commits.isEmpty {
      for step in try self.steps(of: commits) {
        if let turn = try agreement(of: cycle, in: step) { return (steps.reversed(), turn) }
        steps.append(step)
      }
    }
    return (steps.reversed(), nil)
  }

  private func agreement(of cycle: String, in step: Step) throws -> RevisionLine.Parts? {
    let files = step.files.filter { $0.path == "cycles/\(cycle)/cycle.yaml" }
    guard !files.isEmpty else { return nil }
    var line = RevisionLine(plans: [:], repository: repository)
    let parts = try line.parts(of: Step(commit: step.commit, files: files))
    let isAgreement =
      parts?.before.cycles[cycle]?.state == .planning
      && parts?.after.cycles[cycle]?.state == .active
    return isAgreement ? parts : nil
  }
}
