extension Int {
  /// `1 key result`, `6 key results`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension [String] {
  /// `p99`, `p99 and audit`, `p99, audit and uptime`.
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension ClosedRange<Int> {
  /// Of what `limits` in `okr.yaml` want: `6 objectives, where 1 to 5 are wanted`.
  func passed(by count: Int, _ noun: String) -> String {
    let few = count == 0 ? "no \(noun)s" : count.counted(noun)
    let wanted = lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)"
    return "\(few), where \(wanted) are wanted"
  }
}
