import Model
import Terminal

extension KeyResult {
  /// How computed values are written: to about a hundredth of the way there is to go, and never
  /// less exactly than the plan does.
  var rounding: (Double) -> String {
    let numbers = [measure.baseline, measure.target, current].compactMap { $0 }
    let written = numbers.map(KeyResult.places).max() ?? 0
    var places = 0
    if let baseline = measure.baseline, let target = measure.target, baseline != target {
      var step = abs(target - baseline) / 100
      while step < 0.5, places < 6 {
        step *= 10
        places += 1
      }
    }
    return { Decimal.text($0, places: max(places, written)) }
  }

  private static func places(_ number: Double) -> Int {
    let text = Decimal.text(number)
    return text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }
}

extension Forecast {
  /// `forecast 430 ms on 31 Mar (between 380 and 500), 92 % of the way`
  func text(of keyResult: KeyResult) -> Text {
    let number = keyResult.rounding
    let reached = keyResult.unit.map { "\(number(value)) \($0)" } ?? number(value)
    let share = keyResult.measure.raw(at: value).map { ", \($0.percent) of the way" } ?? ""
    let range = "between \(number(low)) and \(number(high))"
    return "forecast \(reached, .strong) on \(due.short()) (\(range))\(share)"
  }
}

extension Value {
  /// A map in one line, as in `dora lead_time, window 28d`.
  var summary: String {
    switch self {
    case .map(let entries): entries.map { "\($0.key) \($0.value.summary)" }.joined(separator: ", ")
    case .list(let items): items.map(\.summary).joined(separator: " ")
    default: scalarText ?? ""
    }
  }
}
