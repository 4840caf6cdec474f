import ArgumentParser
import Model
import Store

struct ProposalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposals",
    abstract: "What is proposed, how far each proposal is, and who has none yet.",
    discussion: """
      Those that wait for somebody come first. What counts is the branch here or origin's, whichever is ahead.

      okr proposals
      okr proposals --all --cycle 2026-q1
      """)

  @Flag(help: "Those that were merged or withdrawn, too.")
  var all = false

  @OptionGroup var read: ReadOptions

  func run() throws {
    try Read(read).answer { view in
      try view.show(ProposalsScreen(list: ProposalList(of: view, all: all)))
    }
  }
}
