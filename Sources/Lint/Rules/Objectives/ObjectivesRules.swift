extension Rule {
  static let objectives: [Rule] = []
}
