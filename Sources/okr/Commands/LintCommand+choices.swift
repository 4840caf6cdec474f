import ArgumentParser
import Store
import Terminal

// What is asked for, and what can't be asked for at once.
extension LintCommand {
  enum Mode {
    case explain(String)
    case list
    case write(String)
    case look
  }

  var mode: Mode {
    if let explain { return .explain(explain) }
    if rules { return .list }
    return writeBaseline.map(Mode.write) ?? .look
  }

  /// - Throws: what says which two of the flags exclude each other.
  func checkChoices() throws {
    for (flag, others) in exclusions {
      guard let flag, let other = others.compactMap(\.self).first else { continue }
      throw ValidationError("'\(flag)' and '\(other)' exclude each other")
    }
    guard fix, let at = read.at, at != "worktree" else { return }
    throw ValidationError("'--fix' mends the files of the work tree, so it excludes '--at \(at)'")
  }

  /// Flags as they were given, each with those that would count for nothing beside it.
  private var exclusions: [(flag: String?, others: [String?])] {
    let form = format.map { "--format \($0.rawValue)" }
    let ofPrograms = format == .sarif || format == .github ? form : nil
    let json = read.display.json ? "--json" : nil
    let fix = fix ? "--fix" : nil
    let rules = rules ? "--rules" : nil
    let failing = failOn.map { "--fail-on \($0.rawValue)" }
    let proposal = proposal.map { _ in "--proposal" }
    let baseline = baseline.map { _ in "--baseline" }
    let writing = writeBaseline.map { _ in "--write-baseline" }
    let looking = [
      names.first, proposal, fix, baseline, writing, failing, ofPrograms,
      read.cycle.map { _ in "--cycle" },
    ]
    return [
      (explain.map { _ in "--explain" }, [rules] + looking), (rules, looking),
      (writing, [baseline, json, format == .text ? nil : form, failing]),
      (json, [format == .json ? nil : form]),
      (proposal, [read.at.map { _ in "--at" }, fix]),
    ]
  }
}
