import History
import Model

/// What a proposal is called: its branch is `proposals/CYCLE/NAME`, what is said of it `talk/CYCLE/NAME`.
package struct ProposalName: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let cycle: String
  package let name: String

  package init(cycle: String, name: String) {
    self.cycle = cycle
    self.name = name
  }

  /// Reads `CYCLE/NAME`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Slug.isValid($0) }) else { return nil }
    self.init(cycle: String(parts[0]), name: String(parts[1]))
  }

  /// The proposal whose branch, or whose talk, that is, here or at origin; nil for any other reference.
  init?(reference: String) {
    for place in ProposalName.places {
      for folder in ["proposals/", "talk/"] where reference.hasPrefix(place + folder) {
        self.init(reference.dropFirst(place.utf8.count + folder.utf8.count))
        return
      }
    }
    return nil
  }

  /// Where branches are: here, and as origin had them when it was last asked.
  static let places = ["refs/heads/", "refs/remotes/origin/"]

  /// `CYCLE/NAME`
  package var description: String { "\(cycle)/\(name)" }

  /// As people know it, `proposals/CYCLE/NAME`.
  package var shortBranch: String { "proposals/\(description)" }

  var branch: String { "refs/heads/\(shortBranch)" }
  var shortTalk: String { "talk/\(description)" }
  var talk: String { "refs/heads/\(shortTalk)" }

  package static func < (left: ProposalName, right: ProposalName) -> Bool {
    (left.cycle, left.name) < (right.cycle, right.name)
  }
}
