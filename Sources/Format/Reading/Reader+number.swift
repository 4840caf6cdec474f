internal import Model
internal import YAML

extension Reader {
  /// A decimal number, quoted or not.
  mutating func number(_ pair: Node.Pair, hint: String? = nil) -> Double? {
    number(pair, wants: "a number", hint: hint) { _ in true }
  }

  /// A number for which `fits` holds; `wants` says which those are.
  mutating func number(
    _ pair: Node.Pair, wants: String, hint: String? = nil, where fits: (Double) -> Bool
  ) -> Double? {
    guard let text = scalar(pair, wants: wants) else { return nil }
    guard let number = Decimal.parse(text) else {
      let plain = PlainNumber(text)
      mismatch(pair, wants: wants, hint: plain?.hint ?? hint)
      return nil
    }
    if fits(number) { return number }
    mismatch(pair, wants: wants, hint: hint)
    return nil
  }

  /// A number above 0.
  mutating func weight(_ pair: Node.Pair) -> Double? {
    number(
      pair, wants: "a number above 0", hint: "leave it out for 1, or drop the item to not count it"
    ) { $0 > 0 }
  }

  /// A number from 0 to 1; a percentage is told as one.
  mutating func fraction(_ pair: Node.Pair) -> Double? {
    let wanted = "a number from 0 to 1"
    guard let text = scalar(pair, wants: wanted) else { return nil }
    if let number = Decimal.parse(text), 0 <= number, number <= 1 { return number }
    let percent = PlainNumber.percent(text).map {
      "\(Decimal.text($0)) % is \(Decimal.text($0 / 100, places: 6))"
    }
    let hint = percent ?? PlainNumber(text)?.hint ?? "1 is all or certain, 0.5 half of it"
    mismatch(pair, wants: wanted, hint: hint)
    return nil
  }

  /// More than anybody counts, and little enough to reckon with.
  private static let mostCounted = 1_000_000_000

  /// A whole number, at least `least`.
  mutating func count(_ pair: Node.Pair, least: Int = 1) -> Int? {
    let wanted = "a whole number, \(least) or more"
    guard let text = scalar(pair, wants: wanted) else { return nil }
    let number = Decimal.parse(text)
    if let number, number > Double(Self.mostCounted) {
      mismatch(pair, wants: "a whole number, \(Self.mostCounted) at most")
      return nil
    }
    if let number, let count = Int(exactly: number), count >= least { return count }
    let hint = number == nil ? PlainNumber(text)?.hint ?? "write it in digits, like 14" : nil
    mismatch(pair, wants: wanted, hint: hint)
    return nil
  }

  /// A comparison with a number.
  mutating func bound(_ pair: Node.Pair) -> Bound? {
    let wanted = "a bound such as \">= 99.9\""
    let form = "write <, <=, > or >= and a number, in quotes"
    guard let text = scalar(pair, wants: wanted, hint: { _ in form }) else { return nil }
    if let bound = Bound(text) { return bound }
    let number = Decimal.parse(text).map(Decimal.text)
    let either = number.map { "write \">= \($0)\" or \"<= \($0)\"" }
    mismatch(pair, wants: wanted, hint: either ?? form)
    return nil
  }
}
