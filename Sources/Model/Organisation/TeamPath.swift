/// A team's place in the organisation: `engineering/checkout`. It is also where its plans lie.
package struct TeamPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  /// nil unless every segment is a slug and none is `cycle` or `retros`.
  package init?(_ text: some StringProtocol) {
    guard TeamPath.problem(with: text) == nil else { return nil }
    description = String(text)
  }

  /// The path as it stands, for text that is known to be one.
  package init(unchecked text: String) { description = text }

  /// What keeps `text` from being a team path, in words; nil where nothing does.
  package static func problem(with text: some StringProtocol) -> String? {
    // By bytes: every file of every version is asked.
    for bytes in String(text).utf8.split(separator: slash, omittingEmptySubsequences: false) {
      let segment = String(Substring(bytes))
      guard Slug.isValid(segment) else {
        return "'\(segment)' is no team name: write lower-case letters, digits and '-'"
      }
      if segment == "cycle" || segment == "retros" { return "no team may be named '\(segment)'" }
    }
    return nil
  }

  package var segments: [Substring] {
    description.utf8.split(separator: TeamPath.slash).map { Substring($0) }
  }

  /// The last segment, `checkout`.
  package var name: String { segments.last.map(String.init) ?? description }

  /// The team above: the path without its last segment; `root` for a top-level team; nil for root.
  package func parent(root: TeamPath) -> TeamPath? {
    guard self != root else { return nil }
    guard let slash = description.lastIndex(of: "/") else { return root }
    return TeamPath(unchecked: String(description[..<slash]))
  }

  /// Whether this team is `other` or stands somewhere above it.
  package func contains(_ other: TeamPath, root: TeamPath) -> Bool {
    self == root || self == other || other.description.hasPrefix(description + "/")
  }

  private static let slash = UInt8(ascii: "/")

  /// Path order, by segment, so that a team's own teams follow it directly.
  package static func < (left: TeamPath, right: TeamPath) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8) {
      ($0 == slash ? 0 : $0) < ($1 == slash ? 0 : $1)
    }
  }
}
