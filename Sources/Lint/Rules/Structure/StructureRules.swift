extension Rule {
  static let structure: [Rule] = [
    unknownKey, unknownRule, unknownCycle, unknownTeam, unknownPerson, brokenReference,
    supportCycle,
    tooManyObjectives, tooFewObjectives, tooManyKeyResults, tooFewKeyResults, noOwner,
    ownerOverloaded, dueOutsideCycle, duplicateText, idReused,
  ]
}
