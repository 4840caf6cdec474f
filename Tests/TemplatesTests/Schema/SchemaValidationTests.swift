import Foundation
import Templates
import TestSupport
import Testing

/// The schemas in the hands of a validator that isn't ours: `Tests/Oracle/schemas.py`, with Python's jsonschema.
@Suite(
  .enabled(
    if: canValidate,
    "NOT TESTED: python3 with PyYAML and jsonschema isn't here; run 'scripts/dependencies tests'"))
struct SchemaValidationTests {
  @Test func theReaderSaysWhatTheCasesSay() {
    for example in SchemaCase.cases {
      #expect(example.isRead == (example.verdict == .accepted), "\(example.name)")
    }
  }

  @Test func aSchemaRefusesWhatItCan() throws {
    let verdicts = try verdicts(on: SchemaCase.cases)
    let refused = SchemaCase.cases.count { $0.verdict == .refused }
    #expect(refused >= 60)
    for example in SchemaCase.cases {
      let verdict = verdicts["\(example.kind)/\(example.name)"]
      let isRefused = verdict?.hasPrefix("refused: ")
      #expect(isRefused == (example.verdict == .refused), "\(example.name) \(verdict ?? "")")
    }
  }

  @Test func ourOwnFilesAreRight() throws {
    let files = try (Template.names(under: "demo") + Template.names(under: "plans")).filter {
      $0.hasSuffix(".yaml") && !$0.hasPrefix("demo/story/")
    }.map { path in
      SchemaCase(
        kind: path.hasSuffix("/okr.yaml") ? .okr : path.hasSuffix("/cycle.yaml") ? .cycle : .plan,
        name: path.replacing("/", with: "-").replacing(".yaml", with: ""),
        text: try #require(Template.text(named: path)), verdict: .accepted)
    }
    #expect(files.count > 40)
    for (file, verdict) in try verdicts(on: files) { #expect(verdict == "ok", "\(file)") }
  }

  /// What the schemas say, by `KIND/NAME`; a schema that is wrong in itself fails.
  private func verdicts(on files: [SchemaCase]) throws -> [String: String] {
    let scratch = try ScratchDirectory()
    for kind in SchemaCase.Kind.allCases {
      try scratch.write(
        try #require(Template.text(named: "schema/\(kind).json")), to: "schemas/\(kind).json")
    }
    for file in files { try scratch.write(file.text, to: "files/\(file.kind)/\(file.name).yaml") }
    let result = try shell.run(
      "exec python3 -B '\(script)' '\(scratch.path)/schemas' '\(scratch.path)/files'")
    #expect(result.stderr == "")
    let lines = result.stdout.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
    let verdicts = Dictionary(uniqueKeysWithValues: lines.map { (String($0[0]), String($0[1])) })
    #expect(verdicts.filter { $0.value.hasPrefix("wrong: ") } == [:])
    #expect(verdicts.count == files.count)
    return verdicts
  }
}

private let shell = Shell(
  environment: ProcessInfo.processInfo.environment.filter {
    ["PATH", "TMPDIR", "HOME"].contains($0.key)
  })

private let script = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Oracle/schemas.py").standardizedFileURL.path

private let canValidate = (try? shell.run("python3 -c 'import yaml, jsonschema'").status) == 0
