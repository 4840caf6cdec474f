import ArgumentParser
import Model
import Store
import Terminal

/// What every command takes that says something of a proposal.
struct TalkOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Only find out whether it could be said.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "The proposal's cycle, where several have one of that name.", valueName: "cycle"))
  var cycle: String?

  @OptionGroup var display: DisplayOptions
}

/// Runs a command that says something of a proposal. None of them touches what is checked out.
struct Talking {
  private let options: TalkOptions
  private let context = Context.current

  init(_ options: TalkOptions) { self.options = options }

  /// Says a text; where none is given, what somebody at the terminal writes in an editor.
  func say(
    _ given: TextOptions, of name: String,
    _ words: (Workspace, Proposal, Day, String) throws -> Words
  ) throws {
    func say(_ text: String) throws {
      guard !text.allSatisfy(\.isWhitespace) else {
        throw Refusal(.usage, "there is nothing to say", hint: "-m TEXT says it")
      }
      try self.say(of: name) { try words($0, $1, $2, text) }
    }
    if let text = try given.text() { return try say(text) }
    guard Prompt() != nil else { throw Refusal(.usage, "'-m' is missing") }
    let typing = try Typing("", name: "text.md", in: workspace())
    try typing.use { try say(try typing.text()) }
  }

  /// - Parameter name: nil for the proposal that is checked out.
  func say(
    of name: String?, _ words: (Workspace, Proposal, Day) throws -> Words
  ) throws {
    let workspace = try workspace()
    let author = try workspace.author()
    let proposal = try proposal(name, in: workspace)
    do {
      let words = try words(workspace, proposal, author.today)
      guard !options.dryRun else {
        return try context.output.write([
          "nothing stands against '\(words.word.rawValue)' of \(words.name)"
        ])
      }
      let written = try workspace.say(words, by: author)
      let now = try workspace.proposal(named: proposal.name.description)
      try tell(written, now)
      if words.word == .submit { tellFindings(in: now, workspace, author.today) }
    } catch let changed as ProposalChanged {
      throw try refusal(of: changed, workspace)
    }
  }

  private func workspace() throws -> Workspace {
    try Workspace.open(at: context.directory, environment: context.environment.values)
  }

  private func proposal(_ name: String?, in workspace: Workspace) throws -> Proposal {
    if let name {
      let isWhole = name.contains("/") || options.cycle == nil
      return try workspace.proposal(named: isWhole ? name : "\(options.cycle ?? "")/\(name)")
    }
    guard let name = try workspace.checkedOutProposal() else {
      throw Refusal(
        .usage, "no proposal is checked out", hint: "name one; 'okr proposals' shows them")
    }
    return try workspace.proposal(named: name.description)
  }

  private func tell(_ written: Written, _ proposal: Proposal) throws {
    let more: [Value.Entry] = [
      .init("proposal", .text(proposal.name.name)), .init("state", .text(proposal.state.rawValue)),
    ]
    try Write(.like(options)).show(written, telling: more)
    guard !options.display.json else { return }
    for line in proposal.nextSteps { context.note(line) }
  }

  private func tellFindings(in proposal: Proposal, _ workspace: Workspace, _ today: Day) {
    guard !options.display.json, let main = try? workspace.main(),
      let findings = try? ProposalFindings(in: workspace, main: main, on: today)
        .findings(of: proposal)
    else { return }
    context.note(findings)
  }

  /// What changed goes before the error.
  private func refusal(of changed: ProposalChanged, _ workspace: Workspace) throws -> Refusal {
    if !options.display.json {
      let settings = try workspace.main().settings
      try context.errors.write(
        ChangeList(changed.changes, to: Snapshot(settings: settings))
          .lines(for: context.errors.appearance))
    }
    return Refusal(
      .inTheWay, "'\(changed.name)' means something else by now than what you read",
      hint: "okr review \(changed.name.name)")
  }
}

extension WriteOptions {
  /// For a command that says something: only how it answers.
  static func like(_ talk: TalkOptions) -> WriteOptions {
    var write = WriteOptions()
    write.dryRun = talk.dryRun
    write.coAuthors = []
    write.asOf = nil
    write.cycle = talk.cycle
    write.display = talk.display
    return write
  }
}
