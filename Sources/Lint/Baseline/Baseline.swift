internal import Model

/// Findings that a team knows of and doesn't want to be told again: one a line, as people read them.
///
/// ```
/// # Known findings, written by 'okr lint --write-baseline'.
/// kr-output 2026-q1/engineering/checkout:blog/articles Publish
/// ```
package struct Baseline: Sendable {
  private let known: Set<String>

  package init(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    known = Set(lines.filter { !$0.hasPrefix("#") }.map { Baseline.trimmed($0) })
  }

  package func contains(_ finding: Finding) -> Bool { known.contains(finding.identity) }

  /// How many of its lines are about nothing that was found.
  package func outdated(by findings: [Finding]) -> Int {
    known.subtracting(findings.map(\.identity)).count
  }

  /// What a file says that makes all of these known, in the order of the alphabet.
  package static func text(of findings: [Finding]) -> String {
    let lines = Set(findings.map(\.identity)).sorted()
    return (["# Known findings, written by 'okr lint --write-baseline'."] + lines)
      .map { $0 + "\n" }.joined()
  }

  fileprivate static func trimmed(_ text: Substring) -> String {
    text.unicodeScalars.split(whereSeparator: isBlank).map { String($0) }.joined(separator: " ")
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || !scalar.isASCII && scalar.properties.isWhitespace
  }
}

extension Finding {
  /// The rule, the item and the words it is about: the same wherever these stand in the file.
  var identity: String {
    Baseline.trimmed("\(rule.id) \(item?.description ?? place.path) \(place.words)"[...])
  }

  /// Sixteen hexadecimal digits that stay while rule, item and words do (FNV-1a of 64 bits).
  package var fingerprint: String {
    let hash = identity.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension Finding.Place {
  /// The part of the line that is marked.
  package var words: String {
    let line = sourceLine.unicodeScalars
    let start = line.index(
      line.startIndex, offsetBy: max(0, column - 1), limitedBy: line.endIndex)
    guard let start else { return "" }
    return String(
      line[start...].prefix(max(0, endColumn - column)))
  }
}
