import Format
import Lint
import Model
import Terminal

/// Findings with the writer's own lines, and their number.
struct LintScreen: Screen {
  let findings: [Finding]

  var json: Value { ["findings": .list(findings.map(\.value))] }

  func lines(for appearance: Appearance) -> [Text] {
    guard !findings.isEmpty else { return ["nothing to remark"] }
    return findings.flatMap { $0.lines + [""] } + [sum]
  }

  private var sum: Text {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : count.counted(severity.noun)
    }
    return Text(counts.joined(separator: ", "))
  }
}

extension Severity {
  /// `1 error`, `2 hints`.
  var noun: String { self == .info ? "hint" : rawValue }

  var style: Style {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .info: .cyan
    }
  }
}

extension Finding {
  var lines: [Text] {
    let at = "\(place.path):\(place.line):\(place.column)"
    var lines: [Text] = [
      "\(at, .strong): \(severity.rawValue + ":", severity.style.and(.strong)) \(message)  \("[\(rule.id)]", .faint)"
    ]
    lines += excerpt.lines.map { Text($0, .faint) }
    if let better { lines.append("\("better:", .green) \(better)") }
    return lines
  }

  private var excerpt: Excerpt {
    Excerpt(
      line: place.sourceLine, number: place.line,
      columns: place.column..<max(place.column, place.endColumn))
  }

  /// As `okr lint --json` tells it.
  var value: Value {
    [
      "rule": .text(rule.id), "severity": .text(severity.rawValue), "message": .text(message),
      "better": .optional(better), "practice": .optional(rule.practice?.rawValue),
      "path": .text(place.path), "line": .number(Double(place.line)),
      "column": .number(Double(place.column)), "ref": .optional(item?.description),
    ]
  }
}
