extension Rule {
  static let keyResults: [Rule] = [keyResultOutput]
}
