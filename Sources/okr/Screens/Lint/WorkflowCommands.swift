import Format
import Lint
import Model

/// Findings as GitHub's runners read them from a log: as remarks beside the lines of a pull request.
struct WorkflowCommands {
  let report: LintReport

  var text: String {
    let broken = report.broken.map { problem in
      command(
        "error", problem.path, problem.line, problem.column..<problem.endColumn,
        title: "can't be read", problem.message + (problem.hint.map { "\nhint: \($0)" } ?? ""))
    }
    let findings = report.findings.map { finding in
      command(
        finding.severity.command, finding.place.path, finding.place.line,
        finding.place.columns,
        title: finding.rule.id,
        finding.message + (finding.better.map { "\nbetter: \($0)" } ?? ""))
    }
    return (broken + findings).map { $0 + "\n" }.joined()
  }

  private func command(
    _ name: String, _ path: String, _ line: Int, _ columns: Range<Int>, title: String,
    _ message: String
  ) -> String {
    let properties = [
      "file=\(path.inProperty)", "line=\(line)", "endLine=\(line)", "col=\(columns.lowerBound)",
      "endColumn=\(columns.upperBound)", "title=\(title.inProperty)",
    ]
    return "::\(name) \(properties.joined(separator: ","))::\(message.inMessage)"
  }
}

extension Severity {
  fileprivate var command: String { self == .info ? "notice" : rawValue }
}

extension String {
  fileprivate var inMessage: String { escaping("%\r\n") }

  fileprivate var inProperty: String { escaping("%\r\n:,") }

  /// Scalar by scalar: a carriage return and a line feed are one character.
  private func escaping(_ special: String) -> String {
    unicodeScalars.map { scalar in
      guard special.unicodeScalars.contains(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
    }.joined()
  }
}
