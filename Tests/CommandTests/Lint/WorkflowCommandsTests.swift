import Format
import Lint
import Testing

@testable import okr

@Suite struct WorkflowCommandsTests {
  private func text(_ findings: Finding...) -> String {
    var report = LintReport()
    report.findings = findings
    return WorkflowCommands(report: report).text
  }

  @Test func saysWhereAndWhat() {
    #expect(
      text(Sample.finding("Cut it"))
        == "::warning file=cycles/2026-q1/engineering/checkout.yaml,line=6,endLine=6,col=16,"
        + "endColumn=22,title=kr-sample::this is a sample\n")
  }

  @Test func lineEndsAndPercentSignsStayInTheMessage() {
    let text = text(
      Sample.finding("Cut it", message: "50 % of what?", better: "say\r\nwhat", severity: .info))
    #expect(text.hasPrefix("::notice file="))
    #expect(text.hasSuffix("::50 %25 of what?%0Abetter: say%0D%0Awhat\n"))
  }

  @Test func whatEndsAPropertyIsEscapedInOne() {
    var report = LintReport()
    report.broken = [Sample.broken.in("a,b:c%.yaml")]
    #expect(
      WorkflowCommands(report: report).text.hasPrefix("::error file=a%2Cb%3Ac%25.yaml,line=1,"))
  }
}
