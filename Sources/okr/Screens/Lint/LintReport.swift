import Format
import Lint
import Model

/// What came of looking plans over.
struct LintReport {
  /// By path and place.
  var findings: [Finding] = []
  /// What can't be read.
  var broken: [FileProblem] = []
  /// How many plans were looked at.
  var plans = 0
  /// How many findings the baseline knows.
  var known = 0
  /// How many lines of the baseline nothing was found for.
  var outdated = 0
  /// What '--fix' has changed.
  var fixes: [MadeFix] = []

  func hasFindings(from severity: Severity) -> Bool {
    findings.contains { $0.severity >= severity }
  }

  /// Takes away what the baseline knows.
  mutating func leaveOut(_ baseline: Baseline) {
    outdated = baseline.outdated(by: findings)
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
