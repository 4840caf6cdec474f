/// What a proposal is called: its branch is `proposals/CYCLE/NAME`, what is said of it `talk/CYCLE/NAME`.
package struct ProposalName: Sendable, Hashable, CustomStringConvertible {
  package let cycle: String
  package let name: String

  package init(cycle: String, name: String) {
    self.cycle = cycle
    self.name = name
  }

  /// `CYCLE/NAME`
  package var description: String { "\(cycle)/\(name)" }

  var branch: String { "refs/heads/proposals/\(description)" }
  var talk: String { "refs/heads/talk/\(description)" }
}
