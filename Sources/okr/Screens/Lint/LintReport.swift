import Format
import Lint
import Model
import Terminal

/// What came of looking plans over.
struct LintReport {
  /// By path and place.
  var findings: [Finding] = []
  /// What can't be read of what was to be looked at.
  var broken: [FileProblem] = []
  /// What can't be read beside it.
  var brokenBeside: [FileProblem] = []
  /// How many plans were looked at.
  var plans = 0
  /// How many findings the baseline knows.
  var known = 0
  /// How many lines of the baseline about what was looked at nothing was found for.
  var outdated = 0
  /// The first commit that a shallow clone has; nil where all is here.
  var boundary: String?
  /// What '--fix' has changed.
  var fixes: [MadeFix] = []

  func hasFindings(from severity: Severity) -> Bool {
    findings.contains { $0.severity >= severity }
  }

  /// What isn't looked at fails nothing, but may be what is looked at refers to.
  var besideNote: Text? {
    let files = Set(brokenBeside.map(\.path)).sorted()
    guard let first = files.first else { return nil }
    let more = files.count == 1 ? "" : " and \((files.count - 1).counted("other file"))"
    return "\("note:", .cyan) \(first)\(more) can't be read: 'okr lint \(first)' shows why"
  }

  /// nil where every line of the baseline is needed.
  var outdatedNote: String? {
    outdated == 0
      ? nil
      : "\(outdated.counted("line")) of the baseline no longer needed: --write-baseline writes it anew"
  }

  /// Takes away what the baseline knows.
  mutating func leaveOut(_ baseline: Baseline, isLookedAt: (String) -> Bool) {
    outdated = baseline.outdated(by: findings, isLookedAt: isLookedAt)
    known = findings.count(where: baseline.contains)
    findings.removeAll(where: baseline.contains)
  }
}

extension [Finding] {
  /// `1 error, 2 warnings, 1 hint`; empty where there is none.
  var sum: String {
    Severity.allCases.reversed().compactMap { severity -> String? in
      let count = count { $0.severity == severity }
      return count == 0 ? nil : count.counted(severity.noun)
    }.joined(separator: ", ")
  }
}
