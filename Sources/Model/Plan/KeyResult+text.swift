extension KeyResult {
  /// A value with its unit: `540 ms`, `99.95 %`.
  package func text(of value: Double) -> String {
    let number = Decimal.text(value)
    return unit.map { "\(number) \($0)" } ?? number
  }
}
