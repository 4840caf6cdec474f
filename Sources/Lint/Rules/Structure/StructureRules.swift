extension Rule {
  static let structure: [Rule] = [
    unknownKey, unknownRule, unknownLanguage, lintComment, unknownCycle, unknownTeam, unknownPerson,
    brokenReference,
    supportCycle,
    tooManyObjectives, tooFewObjectives, tooManyKeyResults, tooFewKeyResults, noOwner,
    ownerOverloaded, dueOutsideCycle, duplicateText, idReused,
  ]
}
