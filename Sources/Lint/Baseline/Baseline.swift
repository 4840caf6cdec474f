import Model

/// Findings that a team knows of and doesn't want to be told again: one a line, as people read them.
///
/// ```
/// # Known findings, written by 'okr lint --write-baseline'.
/// kr-output 2026-q1/engineering/checkout:blog/articles Publish four articles
/// ```
package struct Baseline: Sendable {
  private static let head = "# Known findings, written by 'okr lint --write-baseline'."

  /// The rule, the item or path, and the text of each.
  private var known: Set<String>
  /// What people wrote into it, in its order.
  private var comments: [String] = []

  package init(of findings: [Finding] = []) { known = Set(findings.map(\.identity)) }

  /// nil where a file says something else.
  package init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.first.map(String.init) == Self.head else { return nil }
    known = Set(lines.filter { !$0.hasPrefix("#") }.map { String($0).singleSpaced })
    comments = lines.dropFirst().filter { $0.hasPrefix("#") }.map(String.init)
  }

  package func contains(_ finding: Finding) -> Bool { known.contains(finding.identity) }

  /// How many of its lines are about nothing that was found.
  ///
  /// - Parameter isLookedAt: whether a plan, `2026-q1/engineering/checkout`, or the file at a path was.
  package func outdated(by findings: [Finding], isLookedAt: (String) -> Bool) -> Int {
    known.subtracting(findings.map(\.identity)).count { isLookedAt(Self.subject(of: $0)) }
  }

  /// The same with what was found now of all that was looked at.
  package func updated(with findings: [Finding], isLookedAt: (String) -> Bool) -> Baseline {
    var new = Baseline(of: findings)
    new.known.formUnion(known.filter { !isLookedAt(Self.subject(of: $0)) })
    new.comments = comments
    return new
  }

  /// As a file has it: what people wrote first, then the findings in the order of the alphabet.
  package var text: String {
    ([Self.head] + comments + known.sorted()).map { $0 + "\n" }.joined()
  }

  /// The plan or path that a line is about.
  private static func subject(of line: String) -> String {
    let rest = line.drop { $0 != " " }.dropFirst()
    return String(rest.prefix { $0 != ":" && $0 != " " }).ofOneWord
  }
}

extension Finding {
  /// The rule, the item and the text it is about: the same wherever these stand in the file.
  var identity: String {
    "\(rule.id) \(item?.description ?? place.path.asOneWord) \(text)".singleSpaced
  }

  /// Sixteen hexadecimal digits that stay while rule, item and text do (FNV-1a of 64 bits).
  package var fingerprint: String {
    let hash = identity.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension String {
  private static let escapes = [("%", "%25"), (" ", "%20"), (":", "%3A")]

  /// A path in a form that ends where the next word begins, or what is told in it.
  fileprivate var asOneWord: String {
    Self.escapes.reduce(self) { $0.replacing($1.0, with: $1.1) }
  }

  fileprivate var ofOneWord: String {
    Self.escapes.reversed().reduce(self) { $0.replacing($1.1, with: $1.0) }
  }
}
