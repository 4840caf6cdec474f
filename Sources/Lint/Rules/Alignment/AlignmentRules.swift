extension Rule {
  static let alignment: [Rule] = []
}
