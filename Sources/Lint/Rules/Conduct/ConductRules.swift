extension Rule {
  static let conduct: [Rule] = [
    tiedToPay, namesAPersonAsProblem,
    stale, lateChange, silentChange, longPlanning, badMerge,
  ]
}
