import ArgumentParser
import Model
import Store

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an objective or a key result.",
    subcommands: [AddObjectiveCommand.self, AddKeyResultCommand.self])
}

struct AddObjectiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "objective", abstract: "Add an objective to a team's plan.",
    discussion: """
      Written to the proposal that is checked out, else to the main branch. A team's plan is begun \
      where there is none.

      okr add objective checkout --title "Paying feels instant" --supports company:trusted-shop
      """)

  @Argument(help: "The team.")
  var team: String

  @Option(help: "What is to be reached, in words.")
  var title: String?

  @Option(help: ArgumentHelp("committed, or aspirational.", valueName: "kind"))
  var kind: Objective.Kind = .aspirational

  @Option(help: "Why it matters.")
  var why: String?

  @Option(help: ArgumentHelp("Who answers for it.", valueName: "person"))
  var owner: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("What it supports (repeatable).", valueName: "ref"))
  var supports: [String] = []

  @Option(help: "Its id; made from the title where not given.")
  var id: String?

  @OptionGroup var reason: ReasonOption
  @OptionGroup var write: WriteOptions

  func run() throws {
    var operation = AddObjective(
      team: team, title: try Asking.line(title, option: "--title", question: "Title"))
    operation.kind = kind
    operation.why = why
    operation.owner = owner
    operation.supports = supports
    operation.id = id
    try Write(write).perform(operation, reason: reason.reason) { $0.context = $1 }
  }
}

struct AddKeyResultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kr", abstract: "Add a key result to an objective.",
    discussion: """
      One of three: from a number to a number (--from, --to), a bound to hold (--keep), or milestones.

      okr add kr instant-pay --title "Reduce p99 latency" --from 800 --to 300 --unit ms
      okr add kr instant-pay --title "Keep checkout available" --keep ">= 99.9" --unit %
      """)

  @Argument(help: "The objective.")
  var objective: String

  @Option(help: "What is measured, in words.")
  var title: String?

  @Option(help: ArgumentHelp("Where it starts; may be left out until it is known.", valueName: "n"))
  var from: Number?

  @Option(help: ArgumentHelp("Where it is meant to end.", valueName: "n"))
  var to: Number?

  @Option(help: ArgumentHelp("A bound to hold, like '>= 99.9'.", valueName: "bound"))
  var keep: String?

  @Option(
    name: .customLong("milestone"), parsing: .singleValue,
    help: ArgumentHelp("A step to be done (repeatable).", valueName: "text"))
  var milestones: [String] = []

  @Option(help: "The unit of its numbers.")
  var unit: String?

  @Option(help: ArgumentHelp("Who answers for it.", valueName: "person"))
  var owner: String?

  @Option(
    help: ArgumentHelp("How much it counts in its objective; 1 where not given.", valueName: "n"))
  var weight: Number?

  @Option(help: "Its id; made from the title where not given.")
  var id: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Where its value comes from, as KEY=VALUE (repeatable).", valueName: "key=value"))
  var source: [String] = []

  @OptionGroup var reason: ReasonOption
  @OptionGroup var write: WriteOptions

  func run() throws {
    let measure = try measure()
    var operation = AddKeyResult(
      objective: objective, title: try Asking.line(title, option: "--title", question: "Title"),
      measure: measure)
    operation.unit = unit
    operation.owner = owner
    operation.weight = weight?.value
    operation.source = try sourceValue()
    operation.id = id
    try Write(write).perform(operation, reason: reason.reason) { $0.context = $1 }
  }

  private func measure() throws -> Measure {
    let given = [to != nil, keep != nil, !milestones.isEmpty].filter { $0 }.count
    guard given == 1 else {
      throw Refusal(
        .usage,
        given == 0
          ? "a key result needs a measure"
          : "a key result has one measure: --to, --keep or --milestone",
        hint: "give --from N --to N, or --keep BOUND, or --milestone TEXT")
    }
    if let to { return .range(baseline: from?.value, target: to.value) }
    if from != nil { throw Refusal(.usage, "--from goes with --to") }
    guard let keep else {
      return .milestones(try Milestone.made(of: milestones))
    }
    guard let bound = Bound(keep) else {
      throw Refusal(.usage, "'\(keep)' is no bound", hint: "write it like '>= 99.9' or '< 2'")
    }
    return .keep(bound)
  }

  private func sourceValue() throws -> Value? {
    guard !source.isEmpty else { return nil }
    return .map(
      try source.map { pair in
        let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard halves.count == 2 else {
          throw Refusal(.usage, "'\(pair)' is no KEY=VALUE", hint: "write it like dora=lead_time")
        }
        return Value.Entry(halves[0], .text(halves[1]))
      })
  }
}

extension Milestone {
  /// Milestones of these titles, with an id each.
  fileprivate static func made(of titles: [String]) throws -> [Milestone] {
    var made: [Milestone] = []
    for title in titles {
      try OneLine.check(title, "milestone")
      let id = Slug.free(Slug.from(title: title), taken: made.map(\.id))
      made.append(Milestone(id: id, title: title))
    }
    return made
  }
}

extension Objective.Kind: ExpressibleByArgument {}
