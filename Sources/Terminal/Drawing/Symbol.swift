/// A sign of our own making, with a form for places that show only ASCII. What people wrote is never
/// translated.
package struct Symbol: Sendable {
  let unicode: String
  let ascii: String

  package init(_ unicode: String, ascii: String) {
    self.unicode = unicode
    self.ascii = ascii
  }

  package static let arrow = Symbol("→", ascii: "->")
  package static let follows = Symbol("↳", ascii: "`-")
  package static let dot = Symbol("·", ascii: "|")
  package static let bullet = Symbol("•", ascii: "*")
  package static let ellipsis = Symbol("…", ascii: "...")
  package static let dash = Symbol("–", ascii: "-")
  package static let up = Symbol("▲", ascii: "^")
  package static let down = Symbol("▼", ascii: "v")
  package static let done = Symbol("✓", ascii: "+")
  package static let failed = Symbol("✗", ascii: "x")
  package static let atLeast = Symbol("≥", ascii: ">=")
  package static let atMost = Symbol("≤", ascii: "<=")
}
