import Model

extension KeyResultSubject {
  /// What mends a unit that isn't the title's: only where the title has both numbers with one and the same other unit
  /// and nobody has stated a value yet, which may have been meant in either. What is agreed nobody changes in passing.
  func fix(unit old: String) -> Fix? {
    guard plan.cycle.state == .planning, let baseline, let target, keyResult.current == nil,
      keyResult.checked == nil,
      let own = units.first, units.count == 1, unit?.words.count == 1
    else { return nil }
    let told = language.quantities(title).filter { $0.unit != nil }
    guard let named = told.first, named.unit != own, told.allSatisfy({ $0.unit == named.unit }),
      [baseline, target].allSatisfy({ value in told.contains { $0.value == value } })
    else { return nil }
    let new = unitWords(of: named.words)
    return Fix(
      "unit '\(old)' is now '\(new)', as the title says", setting: "unit", of: reference, to: new)
  }

  /// The unit's own words among those of a quantity.
  func unitWords(of quantity: Range<Int>) -> String {
    let words = quantity.filter { title.words[$0].number == nil }
    guard let first = words.first, let last = words.last else {
      return title.words[quantity.lowerBound].unit
    }
    return title.text(first..<(last + 1))
  }
}
