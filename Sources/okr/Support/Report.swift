import ArgumentParser
import Format
import Model
import Store
import Terminal

/// An error as text, or as JSON, and the exit status it leads to.
///
/// Every error of the program passes here and nowhere else.
struct Report {
  private let context: Context
  private let status: Int32
  private var code = ""
  private var message = ""
  private var hint: String?
  private var choices: [Refusal.Choice] = []
  private var problems: [FileProblem] = []
  /// Help, a version: no error at all.
  private var answer: String?

  init(_ error: any Error, context: Context) {
    self.context = context
    switch error {
    case let refusal as Refusal:
      status = Report.status(of: refusal.kind)
      (code, message, hint) = (refusal.kind.rawValue, refusal.message, refusal.hint)
      choices = refusal.choices
    case let broken as BrokenFiles:
      status = 65
      code = Refusal.Kind.badData.rawValue
      problems = broken.problems
    case let failure as ReferenceLookup.Failure:
      status = 66
      code = Refusal.Kind.notFound.rawValue
      (message, hint) = (failure.message, failure.hint)
    case let error where Refusal(explaining: error) != nil:
      let refusal = Refusal(explaining: error) ?? Refusal(.badData, "\(error)")
      status = Report.status(of: refusal.kind)
      (code, message, hint) = (refusal.kind.rawValue, refusal.message, refusal.hint)
    case let error as OutputError:
      status = error.isBrokenPipe ? 141 : 73
      (code, message) = (Refusal.Kind.cannotWrite.rawValue, error.description)
    case let exit as ExitCode:
      status = exit.rawValue
    default:
      let exitCode = OKR.exitCode(for: error).rawValue
      status = exitCode
      if exitCode == 0 {
        answer = Report.answer(OKR.fullMessage(for: error), context.output.appearance)
      } else {
        code = Refusal.Kind.usage.rawValue
        message = Report.sentence(OKR.message(for: error))
        hint = Report.usageHint(for: error)
      }
    }
  }

  /// Prints it where it belongs; the exit status.
  func show() -> Int32 {
    if let answer {
      do {
        try context.output.write(answer.hasSuffix("\n") ? answer : answer + "\n")
      } catch {
        return Report(error, context: context).show()
      }
      return 0
    }
    guard !code.isEmpty, status != 141 else { return status }
    let isTold = context.wantsJSON && (try? context.output.write(JSON.text(["error": json]))) != nil
    if !isTold { try? context.errors.write(lines) }
    return status
  }

  private var lines: [Text] {
    guard problems.isEmpty else { return problems.flatMap(\.screen) }
    var lines: [Text] = ["\("error:", Style.red.and(.strong)) \(message)"]
    if let hint { lines.append("\("hint:", .cyan) \(hint)") }
    return lines + choices.lines(for: context.errors.appearance)
  }

  private var json: Value {
    if let first = problems.first {
      var value = first.json
      if case .map(let entries) = value {
        value = .map([Value.Entry("code", .text(code))] + entries)
      }
      return value
    }
    var entries: [Value.Entry] = [
      .init("code", .text(code)), .init("message", .text(message)), .init("hint", .optional(hint)),
    ]
    if !choices.isEmpty { entries.append(.init("choices", .list(choices.map(\.json)))) }
    return .map(entries)
  }

  private static func status(of kind: Refusal.Kind) -> Int32 {
    switch kind {
    case .usage: 64
    case .badData: 65
    case .notFound: 66
    case .unreachable: 69
    case .cannotWrite: 73
    case .inTheWay: 75
    case .notAllowed: 77
    }
  }

  /// A help in our form; anything else ArgumentParser answers as it is.
  private static func answer(_ text: String, _ appearance: Appearance) -> String {
    if text == OKR.helpMessage() {
      return Overview().lines(for: appearance).rendered(for: appearance)
    }
    guard text.hasPrefix("OVERVIEW: ") else { return text }
    return HelpPage(text).lines(for: appearance).rendered(for: appearance)
  }

  /// ArgumentParser's sentence in our form: lower case, no full stop, one line.
  private static func sentence(_ message: String) -> String {
    var line = message.split(separator: "\n").joined(separator: " ")
    if let offer = line.firstRange(of: ". Please provide one of ") {
      // Of two it says "and".
      let values = line[offer.upperBound...].replacing("' and '", with: "' or '")
      line = line[..<offer.lowerBound] + ": write " + values
    }
    var trimmed = line.hasSuffix(".") ? line.dropLast() : line[...]
    // What ArgumentParser knows of a value is its name.
    if trimmed.hasSuffix("<date>'") { trimmed += ": write a day that there is, like 2026-02-14" }
    if trimmed.hasSuffix("<n>'") { trimmed += ": write digits and a point" }
    return trimmed.prefix(1).lowercased() + trimmed.dropFirst()
  }

  /// The help of the command that was meant.
  private static func usageHint(for error: any Error) -> String? {
    let usage = OKR.fullMessage(for: error).split(separator: "\n")
      .first { $0.hasPrefix("Usage: ") || $0.hasPrefix("usage: ") }
    guard let usage else { return nil }
    let words = usage.split(separator: " ").dropFirst()
    let command = words.prefix { $0.first?.isLetter == true }.dropFirst()
      .filter { $0 != WaitingCommand.configuration.commandName ?? "" }
    return (["okr", "help"] + command.map(String.init)).joined(separator: " ")
  }
}

extension FileProblem {
  /// As a person reads it, with the place and the mark coloured.
  var screen: [Text] {
    let style: Style = severity == .error ? .red : .yellow
    var lines: [Text] = [
      "\(place, .strong): \(severity.rawValue + ":", style.and(.strong)) \(message)"
    ]
    lines += (excerpt?.lines ?? []).map { Text($0, .faint) }
    if let hint { lines.append("\("hint:", .cyan) \(hint)") }
    return lines
  }

  /// As `broken` and `error` hold it.
  var json: Value {
    [
      "path": .text(path), "line": .number(Double(line)), "column": .number(Double(column)),
      "message": .text(message), "hint": .optional(hint),
    ]
  }
}

extension ReferenceLookup.Failure {
  var message: String {
    switch self {
    case .unknown(let text, let kinds, let cycle, _):
      "no \(kinds.noun) '\(text)'" + (cycle.map { " in \($0)" } ?? "")
    case .ambiguous(let text, let candidates):
      "'\(text)' may mean \(candidates.count) things: "
        + candidates.prefix(8).map(\.description).joined(separator: ", ")
        + (candidates.count > 8 ? " and \(candidates.count - 8) more" : "")
    }
  }

  var hint: String? {
    switch self {
    case .unknown(_, .team, _, []): "'okr team list' shows them"
    case .unknown(_, _, let cycle, []):
      "'okr status --full\(cycle.map { " --cycle \($0)" } ?? "")' shows what there is"
    case .unknown(_, _, _, let nearest):
      "did you mean " + nearest.map(\.description).joined(separator: " or ") + "?"
    case .ambiguous: "write more of it, up to the whole reference"
    }
  }
}

extension ReferenceLookup.Kinds {
  fileprivate var noun: String {
    switch self {
    case .team: "team"
    case .objective: "objective"
    case .keyResult: "key result"
    case .item: "objective or key result"
    default: "team, objective or key result"
    }
  }
}
