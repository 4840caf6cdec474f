extension Rule {
  static let conduct: [Rule] = [tiedToPay, namesAPersonAsProblem]
}
