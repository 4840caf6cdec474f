import ArgumentParser
import History
import Model
import Store
import Terminal

struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Say how key results came out, at the close of a cycle.",
    discussion: """
      A score from 0 to 1 replaces the computed one in grades and retrospectives. What a committed \
      objective didn't reach asks for a cause. On a terminal, a TEAM alone walks through its key \
      results and nothing at all through those that you may grade; elsewhere they are listed.

      okr grade p99 0.8 --reason "the last mile is a partner's"
      okr grade audit 0.6 --cause waiting-for-others
      okr grade checkout
      """)

  @Argument(help: ArgumentHelp("A key result and its score, or a team.", valueName: "ref score"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Why it is scored like this.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "Why it fell short: \(Grade.Cause.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "cause"))
  var cause: String?

  @OptionGroup var write: WriteOptions

  func run() throws {
    guard words.count <= 2 else {
      throw Refusal(
        .usage, "'\(words[2])' is one word too many",
        hint: "okr grade REF SCORE, for one key result")
    }
    let cause = try cause.map(Self.cause)
    if let reason { try OneLine.check(reason, "reason") }
    if words.count == 2 {
      return try grade(words[0], try Self.score(words[1]), cause)
    }
    try Read(.like(write)).answer { view in
      if let word = words.first, let keyResult = try keyResult(word, view) {
        return try gradeOne(keyResult, cause, view)
      }
      guard reason == nil, cause == nil else {
        throw Refusal(.usage, "no key result is named", hint: "name one: okr grade REF SCORE")
      }
      try walk(try gradings(view), view)
    }
  }

  private func grade(_ reference: String, _ score: Double?, _ cause: Grade.Cause?) throws {
    var operation = GradeKeyResult(reference)
    operation.score = score
    operation.reason = reason
    operation.cause = cause
    operation.cycle = write.cycle
    try Write(write).perform(operation)
  }

  /// nil where a team is meant.
  private func keyResult(_ word: String, _ view: View) throws -> Reference? {
    let reference = try view.find(word, [.team, .keyResult])
    return reference.keyResult == nil ? nil : reference
  }

  /// A key result without a score: asked for on a terminal, unless the cause or reason is all.
  private func gradeOne(_ reference: Reference, _ cause: Grade.Cause?, _ view: View) throws {
    if cause != nil || reason != nil { return try grade(reference.description, nil, cause) }
    let past = try view.past(of: view.version.cycle(reference.cycle ?? ""))
    let wanted = Grading(of: past) { item, _ in item.score.reference == reference }
    guard let prompt = Prompt(), let item = wanted.open.first else {
      throw Refusal(
        .usage, "the score of '\(reference)' is missing",
        hint: "write it behind: okr grade \(words[0]) SCORE")
    }
    _ = try GradeWalk(prompt: prompt, write: write).ask(item, "", view)
  }

  private func gradings(_ view: View) throws -> [Grading] {
    let team = try words.first.map { try view.find($0, .team).team }
    let me = try view.myAddresses()
    return try view.cyclesToGrade().map { cycle in
      try cycle.requireOpen(for: "grade")
      let past = try view.past(of: cycle)
      return team.map { .ofTeam($0, in: past) } ?? .mine(in: past, addresses: me)
    }
  }

  private func walk(_ gradings: [Grading], _ view: View) throws {
    let items = gradings.flatMap(\.open)
    guard !items.isEmpty, !view.wantsJSON, let prompt = Prompt() else {
      return try view.show(GradingScreen(gradings: gradings))
    }
    try GradeWalk(prompt: prompt, write: write).run(items, view)
  }

  private static func score(_ text: String) throws -> Double {
    try CheckInCommand.number(text, "a score")
  }

  private static func cause(_ text: String) throws -> Grade.Cause {
    if let cause = Grade.Cause(rawValue: text) { return cause }
    let names = Grade.Cause.allCases.map(\.rawValue).joined(separator: ", ")
    throw Refusal(.usage, "'\(text)' is no cause", hint: "there are: \(names)")
  }
}
