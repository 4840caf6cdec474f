import Testing

@testable import Lint

/// `docs/practice.md` has a row for each rule, in the section of its theme, and says what text it comes from.
struct PracticePageTests {
  private struct Row {
    let theme: String
    let rule: String
    /// Empty for what no text asks for.
    let practice: String
  }

  private let page: Page
  private let rows: [Row]

  init() throws {
    page = try Page("practice.md")
    var theme = ""
    rows = page.lines.compactMap { line in
      if let section = line.prefixMatch(of: /### ([A-Za-z ]+):/) { theme = section.1.lowercased() }
      return line.wholeMatch(of: /\| `([a-z-]+)` \|.*\| ?([a-z]*) \|/).map {
        Row(theme: theme, rule: String($0.1), practice: String($0.2))
      }
    }
  }

  @Test func everyRuleHasItsRow() {
    #expect(rows.map(\.rule).sorted() == Rule.all.map(\.id).sorted())
  }

  @Test func rowsStandWithTheirThemeAndNameTheirText() {
    let told = rows.map { "\($0.rule) \($0.theme) \($0.practice)" }
    let own = Rule.all.map { "\($0.id) \($0.theme.rawValue) \($0.practice?.rawValue ?? "")" }
    #expect(Set(told).subtracting(own).sorted() == [])
  }

  @Test func textsAreThoseThatRulesComeFrom() {
    let texts = page.lines.compactMap { $0.wholeMatch(of: /\| ([a-z]+) \| .*\*.*\* ?.*\|/)?.1 }
    #expect(texts.map { String($0) } == Practice.allCases.map(\.rawValue))
  }

  @Test(arguments: ["practice.md", "lint.md", "architecture.md"])
  func pagesNameOnlyRulesThatThereAre(name: String) throws {
    let named = try Page(name).namedRules
    #expect(named.filter { Rule.named($0) == nil } == [])
  }
}
