import Format
import Foundation
import Lint
import Model
import Testing

@testable import okr

/// Held against what version 2.1.0 of the format requires, and what code hosts need.
@Suite struct SarifLogTests {
  private let run: [String: Any]
  private let log: [String: Any]

  init() throws {
    var report = LintReport()
    report.findings = [
      Sample.finding("Büro 🏢 cut p99 to 3"), Sample.finding("Cut it", severity: .info),
    ]
    report.broken = [Sample.broken]
    let text = JSON.text(SarifLog(report).value)
    log = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    run = try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private var results: [[String: Any]] { run["results"] as? [[String: Any]] ?? [] }

  private var rules: [[String: Any]] {
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    return driver?["rules"] as? [[String: Any]] ?? []
  }

  private func place(of result: [String: Any]) throws -> [String: Any] {
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    return try #require(location["physicalLocation"] as? [String: Any])
  }

  @Test func saysWhatItIs() {
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
  }

  @Test func everyRuleExplainsItself() {
    #expect(rules.count == Rule.all.count + 1)
    #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    for rule in rules {
      let help = rule["help"] as? [String: String]
      #expect(help?["text"]?.isEmpty == false)
      #expect((rule["shortDescription"] as? [String: String])?["text"]?.hasSuffix(".") == true)
      let level = (rule["defaultConfiguration"] as? [String: String])?["level"]
      #expect(["none", "note", "warning", "error"].contains(level))
    }
  }

  @Test func everyResultHasItsLevelAndText() {
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
    for result in results {
      #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
      #expect(result["ruleId"] is String)
    }
  }

  @Test func columnsCountScalars() throws {
    let region = try #require(place(of: results[1])["region"] as? [String: Any])
    #expect(region["startLine"] as? Int == 6)
    #expect(region["startColumn"] as? Int == 16)
    #expect(region["endColumn"] as? Int == 35)
  }

  @Test func placesAreRelative() throws {
    let artifact = try #require(place(of: results[0])["artifactLocation"] as? [String: String])
    #expect(artifact["uri"] == "cycles/2026-q1/a%20b.yaml")
    let base = try #require(artifact["uriBaseId"])
    #expect((run["originalUriBaseIds"] as? [String: Any])?[base] != nil)
  }

  @Test func fingerprintsTellFindingsApart() {
    let prints = results.dropFirst().map {
      ($0["partialFingerprints"] as? [String: String])?["okr/v1"] ?? ""
    }
    #expect(prints.allSatisfy { $0.count == 16 })
    #expect(Set(prints).count == 2)
  }

  @Test func filesElsewhereAreNamedWhole() throws {
    var report = LintReport()
    report.broken = [Sample.broken.in("/tmp/ä.yaml")]
    let text = JSON.text(SarifLog(report).value)
    #expect(text.contains("\"uri\": \"file:///tmp/%C3%A4.yaml\""))
  }
}
