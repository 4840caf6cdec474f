extension Rule {
  static let objectives: [Rule] = [
    objectiveHasNumber, objectiveIsATask, objectiveTooVague, objectiveTooLong, noWhy,
    evergreenWithoutTag,
  ]
}
