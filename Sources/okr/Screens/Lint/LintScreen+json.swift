import Format
import Lint
import Model

extension LintScreen {
  var json: Value {
    [
      "findings": .list(report.findings.inParallel { $0.map(\.value) }),
      "known": .number(Double(report.known)), "outdated": .number(Double(report.outdated)),
      "broken": .list(report.broken.map(\.json)),
      "beside": .list(report.brokenBeside.map(\.json)),
      "boundary": .optional(report.boundary), "fixed": .list(report.fixes.map(\.value)),
    ]
  }
}

extension Finding {
  /// As `okr lint --json` tells it.
  var value: Value {
    [
      "rule": .text(rule.id), "severity": .text(severity.rawValue), "message": .text(message),
      "better": .optional(better), "practice": .optional(rule.practice?.rawValue),
      "path": .text(place.path), "line": .number(Double(place.line)),
      "column": .number(Double(place.column)), "end_column": .number(Double(place.endColumn)),
      "ref": .optional(item?.description), "fingerprint": .text(fingerprint),
    ]
  }
}

extension MadeFix {
  fileprivate var value: Value {
    [
      "rule": .optional(rule), "path": .text(path), "line": .number(Double(line)),
      "message": .text(words),
    ]
  }
}
