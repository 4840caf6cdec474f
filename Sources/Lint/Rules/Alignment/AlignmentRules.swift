extension Rule {
  static let alignment: [Rule] = [unsupportedParent, freeStanding, stacked, topDown]
}
