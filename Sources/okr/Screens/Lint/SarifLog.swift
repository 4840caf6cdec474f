import Format
import Lint
import Model

/// Findings as SARIF 2.1.0, which code hosts and editors read.
struct SarifLog {
  let report: LintReport
  private let rules = Rule.all
  /// Where each stands among the rules.
  private let indices: [String: Int]

  init(_ report: LintReport) {
    self.report = report
    indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
  }

  /// Stands for what can't be read, which is no rule's.
  static let brokenFile = "broken-file"

  var value: Value {
    [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "okr", "semanticVersion": .text(OKR.version),
              "rules": .list(rules.map(\.descriptor) + [Self.brokenFileDescriptor]),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "originalUriBaseIds": [
            .root: ["description": ["text": "The top of the repository of plans."]]
          ],
          "results": .list(
            report.broken.map { result(of: $0) } + report.findings.map { result(of: $0) }),
        ]
      ],
    ]
  }

  private func result(of finding: Finding) -> Value {
    let place = finding.place
    let item = finding.item.map { item -> [Value.Entry] in
      [.init("logicalLocations", [["fullyQualifiedName": .text(item.description)]])]
    }
    let better = finding.better.map { "\nBetter: \($0)" } ?? ""
    let index = indices[finding.rule.id].map { Value.Entry("ruleIndex", .number(Double($0))) }
    return .map(
      [
        .init("ruleId", .text(finding.rule.id)),
        .init("level", .text(finding.severity.level)),
        .init("message", ["text": .text(finding.message + better)]),
        .init(
          "locations",
          [
            .map(
              [.init("physicalLocation", SarifLog.physical(place))] + (item ?? []))
          ]),
        .init("partialFingerprints", ["okr/v1": .text(finding.fingerprint)]),
      ] + (index.map { [$0] } ?? []))
  }

  private func result(of problem: FileProblem) -> Value {
    let hint = problem.hint.map { "\nHint: \($0)" } ?? ""
    return [
      "ruleId": .text(Self.brokenFile), "ruleIndex": .number(Double(rules.count)),
      "level": "error", "message": ["text": .text(problem.message + hint)],
      "locations": [
        [
          "physicalLocation": SarifLog.physical(
            problem.path,
            .region(
              problem.line, problem.column..<problem.endColumn, problem.sourceLine))
        ]
      ],
    ]
  }

  private static func physical(_ place: Finding.Place) -> Value {
    physical(
      place.path,
      .region(place.line, place.columns, place.sourceLine))
  }

  private static func physical(_ path: String, _ region: Value) -> Value {
    let uri = path.uriReference
    return [
      "artifactLocation": path.hasPrefix("/")
        ? ["uri": .text("file://" + uri)] : ["uri": .text(uri), "uriBaseId": .text(.root)],
      "region": region,
    ]
  }

  private static let brokenFileDescriptor: Value = [
    "id": .text(brokenFile),
    "shortDescription": ["text": "A file that can't be read as what it should be."],
    "help": ["text": "Until it can be read, nothing in it counts: mend what the message names."],
    "defaultConfiguration": ["level": "error"],
  ]
}

extension Rule {
  fileprivate var descriptor: Value {
    let examples = example.map { "\n\nNot: \($0.bad)\nBetter: \($0.better)" } ?? ""
    let markdown = example.map { "\n\n- not: `\($0.bad)`\n- better: `\($0.better)`" } ?? ""
    return [
      "id": .text(id),
      "shortDescription": [
        "text": .text(summary.prefix(1).uppercased() + summary.dropFirst() + ".")
      ],
      "fullDescription": ["text": .text(why)],
      "help": ["text": .text(why + examples), "markdown": .text(why + markdown)],
      "defaultConfiguration": ["level": .text(severity.level)],
      "properties": ["tags": [.text(theme.rawValue)]],
    ]
  }
}

extension Severity {
  fileprivate var level: String { self == .info ? "note" : rawValue }
}

extension Value {
  /// Columns count Unicode scalars, as the run's `columnKind` says.
  fileprivate static func region(_ line: Int, _ columns: Range<Int>, _ text: String) -> Value {
    [
      "startLine": .number(Double(line)), "startColumn": .number(Double(columns.lowerBound)),
      "endLine": .number(Double(line)), "endColumn": .number(Double(columns.upperBound)),
      "snippet": ["text": .text(text)],
    ]
  }
}

extension String {
  fileprivate static let root = "ROOT"

  /// With everything escaped that a URI can't hold.
  fileprivate var uriReference: String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    return utf8.map { byte -> String in
      guard !plain.contains(byte) else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
    }.joined()
  }
}
