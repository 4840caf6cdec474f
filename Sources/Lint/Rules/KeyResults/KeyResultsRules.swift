extension Rule {
  static let keyResults: [Rule] = [
    keyResultNotMeasurable, keyResultOutput, keyResultNamesSolution, keyResultRestatesObjective,
    vanityMetric, noBaseline, targetAlreadyMet, needsGuardrail, allLagging, onlyMilestones,
    unitMissing, unitMismatch,
  ]
}
