import Lint
import Model
import Terminal
import Testing

@testable import okr

@Suite struct LintScreenTests {
  private static let long =
    "Reduce what people have to wait for when they pay with a card that the shop knows of already"

  @Test(arguments: [30, 40, 80, 200]) func nothingIsWiderThanTheTerminal(width: Int) {
    var report = LintReport()
    report.findings = [
      Sample.finding(Self.long, message: Self.long, better: Self.long, words: "card"),
      Sample.finding("支払いが速い " + Self.long, words: "速い"),
    ]
    report.plans = 2
    let lines = LintScreen(report: report).lines(
      for: Appearance(colour: false, unicode: true, width: width))
    // A path is one word, and stays whole to be clicked on.
    #expect(lines.allSatisfy { $0.width <= width })
  }

  @Test func marksTheWords() throws {
    var report = LintReport()
    report.findings = [Sample.finding(Self.long, words: "card")]
    let lines = LintScreen(report: report).lines(for: .plain).map(\.plain)
    let mark = try #require(lines.firstIndex { $0.contains("^") })
    let before = lines[mark].prefix { $0 != "^" }.count
    #expect(lines[mark - 1].dropFirst(before).hasPrefix("card"))
    #expect(lines[mark].hasSuffix("^~~~"))
  }

  @Test func theSumBeginsWithTheWorst() {
    let findings: [Finding] = [
      Sample.finding("A", severity: .info), Sample.finding("B", severity: .error),
      Sample.finding("C", severity: .info),
    ]
    #expect(findings.sum == "1 error, 2 hints")
  }

  @Test(arguments: [30, 80]) func everyRuleIsToldOnAnyTerminal(width: Int) {
    let appearance = Appearance(colour: false, unicode: false, width: width)
    for rule in Rule.all + [Sample.rule] {
      let lines = RuleScreen(rule: rule, settings: Settings()).lines(for: appearance)
      #expect(lines.allSatisfy { $0.width <= width }, "\(rule.id)")
    }
    #expect(
      RulesScreen(settings: nil).lines(for: appearance).allSatisfy { $0.width <= width })
  }
}
