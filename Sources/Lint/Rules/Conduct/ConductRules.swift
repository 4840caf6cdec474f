extension Rule {
  static let conduct: [Rule] = []
}
