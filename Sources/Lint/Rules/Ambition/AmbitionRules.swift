extension Rule {
  static let ambition: [Rule] = []
}
