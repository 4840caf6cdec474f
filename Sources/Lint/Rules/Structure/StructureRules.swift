extension Rule {
  static let structure: [Rule] = []
}
