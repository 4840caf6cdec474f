import ArgumentParser
import Model
import Store
import Terminal

struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin", abstract: "Record where key results stand.",
    discussion: """
      A value, the confidence that the target will be reached, and what there is to say, as one \
      commit. REF alone confirms what stands. Several REF=VALUE of one team make one check-in. With \
      nothing at all on a terminal, walks through your key results, the stale ones first.

      okr checkin p99 540 -c .6 -m "Edge tokenisation carries a third of the traffic."
      okr checkin p99=540 availability=99.95
      okr checkin audit --done gap-analysis
      okr checkin p99 --blocked "the provider's contract is stuck"
      """)

  @Argument(
    help: ArgumentHelp("A key result and its value, or REF=VALUE pairs.", valueName: "ref value"))
  var words: [String] = []

  @Option(
    name: [.customShort("c"), .long],
    help: ArgumentHelp("The probability, 0 to 1, that the target will be reached.", valueName: "p"))
  var confidence: String?

  @OptionGroup var text: TextOptions

  @Option(help: ArgumentHelp("What is in the way from now on.", valueName: "text"))
  var blocked: String?

  @Flag(help: "Nothing is in the way any more.")
  var unblocked = false

  @Option(
    name: .customLong("win"), parsing: .singleValue,
    help: ArgumentHelp("What went well (repeatable).", valueName: "text"))
  var wins: [String] = []

  @Option(
    name: .customLong("learning"), parsing: .singleValue,
    help: ArgumentHelp("What was learnt (repeatable).", valueName: "text"))
  var learnings: [String] = []

  @Option(
    name: .customLong("done"), parsing: .singleValue,
    help: ArgumentHelp(
      "A milestone that is done, by id or title (repeatable).", valueName: "milestone"))
  var done: [String] = []

  @Option(help: ArgumentHelp("The day it was so, where it isn't today.", valueName: "date"))
  var on: Day?

  @OptionGroup var write: WriteOptions

  func run() throws {
    guard !words.isEmpty else {
      guard let prompt = Prompt() else {
        throw Refusal(
          .usage, "no key result is named", hint: "name one: okr checkin REF VALUE")
      }
      return try CheckInWalk(prompt: prompt, write: write).run()
    }
    try Write(write).perform(try operation())
  }

  private func operation() throws -> CheckIn {
    var operation = CheckIn(try entries())
    operation.confidence = try confidence.map { try Self.number($0, "a confidence") }
    operation.note = try text.text() ?? ""
    operation.blocked = blocked
    operation.unblocked = unblocked
    operation.wins = wins
    operation.learnings = learnings
    operation.done = done
    operation.day = on
    operation.cycle = write.cycle
    try blocked.map { try OneLine.check($0, "blocker") }
    for win in wins { try OneLine.check(win, "win") }
    for learning in learnings { try OneLine.check(learning, "learning") }
    return operation
  }

  /// `REF VALUE`, `REF`, or any number of `REF=VALUE`.
  private func entries() throws -> [CheckIn.Entry] {
    if words.count == 2, !words.contains(where: { $0.contains("=") }) {
      return [CheckIn.Entry(words[0], try Self.number(words[1], "a value"))]
    }
    if words.count > 1, let bare = words.first(where: { !$0.contains("=") }) {
      throw Refusal(
        .usage, "'\(bare)' is no REF=VALUE", hint: "write several as REF=VALUE REF=VALUE")
    }
    return try words.map { word in
      let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return CheckIn.Entry(word) }
      return CheckIn.Entry(String(halves[0]), try Self.number(String(halves[1]), "a value"))
    }
  }

  static func number(_ text: String, _ noun: String) throws -> Double {
    let text = MinusSign.plain(text)
    if let number = Decimal.parse(MinusSign.completed(text)) { return number }
    throw Refusal(
      .usage, "'\(text)' is not \(noun): write digits and a point",
      hint: meant(by: text).map { "'\($0)' may be what you mean" })
  }

  /// `1,5` with a point, `540 ms` without the unit.
  private static func meant(by text: String) -> String? {
    let digits = text.replacing(",", with: ".").prefix { "0123456789.-".contains($0) }
    let number = MinusSign.completed(String(digits))
    let hasMore = text.dropFirst(digits.count).contains(where: \.isNumber)
    return hasMore || Decimal.parse(number) == nil ? nil : number
  }
}
