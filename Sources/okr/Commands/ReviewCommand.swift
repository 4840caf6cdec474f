import ArgumentParser
import Model
import Store

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "What a proposal changes, and what is said of it.",
    discussion: """
      How it stands, what it means for each team, objective and key result, the talk beside what it is \
      about, and what to do next. Of a proposal that is merged or withdrawn, too.

      okr review checkout
      okr review checkout --since-mine
      okr review checkout --word-diff
      okr review 2026-q2/checkout --format markdown
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(help: "The proposal, with its cycle before it where several have one of that name.")
  var name: String

  @Flag(
    name: .customLong("since-mine"),
    help: "Only what changed and was said since your own last approval or comment.")
  var sinceMine = false

  @Flag(name: .customLong("word-diff"), help: "Show word by word what was reworded.")
  var wordDiff = false

  @Option(help: "The form of the answer; markdown is for a pull request.")
  var format: Form = .text

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day that counts as today.", valueName: "date"))
  var asOf: Day?

  @Option(help: ArgumentHelp("The cycle it is for.", valueName: "cycle"))
  var cycle: String?

  @OptionGroup var display: DisplayOptions

  func run() throws {
    var isBroken = false
    try Read(.of(cycle: cycle, asOf: asOf, display: display)).answer(remarking: false) { view in
      let proposal = try proposal(view)
      let review = try Review(of: proposal, since: sinceMine, in: view)
      try show(ReviewScreen(review: review, comparesWords: wordDiff), view)
      isBroken = proposal.isBroken
    }
    if isBroken { throw ExitStatus.badData }
  }

  private func proposal(_ view: View) throws -> Proposal {
    guard let cycle, !name.contains("/") else { return try view.workspace.proposal(named: name) }
    _ = try view.version.cycle(cycle)
    return try view.workspace.proposal(named: "\(cycle)/\(name)")
  }

  private func show(_ screen: ReviewScreen, _ view: View) throws {
    if view.wantsJSON { return try view.context.show(screen.json) }
    switch format {
    case .text: try view.show(screen)
    case .markdown: try view.context.show(document: ReviewMarkdown(screen).text)
    }
  }
}
