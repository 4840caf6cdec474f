extension Rule {
  static let ambition: [Rule] = [
    littleStretch, outOfReach, allCommitted, committedWithoutConfidence,
  ]
}
