import Model
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("PCI audit, passed!", "pci-audit-passed"), ("Größe", "groesse"), ("Élan vital", "elan-vital"),
    ("  5 days → 2  ", "5-days-2"), ("Don't stop", "dont-stop"), ("東京", "item"), ("", "item"),
    ("E\u{301}lan", "elan"), ("A--b", "a-b"),
  ])
  func comesFromTitles(title: String, slug: String) {
    #expect(Slug.from(title: title) == slug)
    #expect(Slug.isValid(slug))
  }

  @Test func isCutAtAWord() {
    let slug = Slug.from(title: "Every shopper pays within one second on every single device")
    #expect(slug == "every-shopper-pays-within-one-second-on")
    #expect(Slug.isValid(Slug.from(title: String(repeating: "x", count: 200))))
  }

  @Test func isValidInItsForm() {
    #expect(Slug.isValid("2026-q1"))
    #expect(Slug.isValid(String(repeating: "a", count: 64)))
    for bad in ["", "-a", "A", "a_b", "a b", "ä", String(repeating: "a", count: 65)] {
      #expect(!Slug.isValid(bad))
    }
  }

  @Test func findsAFreeOne() {
    #expect(Slug.free("pay", taken: ["p99"]) == "pay")
    #expect(Slug.free("pay", taken: ["pay", "pay-2"]) == "pay-3")
  }
}

@Suite struct TeamPathTests {
  @Test(arguments: ["company", "engineering/checkout", "a/b/c"])
  func isSegmentsOfSlugs(text: String) { #expect(TeamPath(text)?.description == text) }

  @Test(arguments: ["", "/a", "a/", "a//b", "Eng", "a/cycle", "retros", "retros/a", "a b"])
  func refusesTheRest(text: String) {
    #expect(TeamPath(text) == nil)
    #expect(TeamPath.problem(with: text) != nil)
  }

  @Test func hasAPlaceInTheOrganisation() {
    let root = team("company")
    #expect(team("a/b").parent(root: root) == team("a"))
    #expect(team("a").parent(root: root) == root)
    #expect(root.parent(root: root) == nil)
    #expect(root.contains(team("a/b"), root: root))
    #expect(team("a").contains(team("a"), root: root))
    #expect(team("a").contains(team("a/b"), root: root))
    #expect(!team("a").contains(team("ab"), root: root))
    #expect(!team("a/b").contains(team("a"), root: root))
  }

  @Test func sortsItsTeamsBehindIt() {
    let paths = ["a-b", "a/z", "b", "a"].map(team)
    #expect(paths.sorted().map(\.description) == ["a", "a/z", "a-b", "b"])
  }
}

@Suite struct ReferenceTests {
  static func read(_ text: String) -> Reference? { Reference(text, isCycle: { $0 == "2026-q1" }) }

  @Test(arguments: [
    "2026-q1/engineering/checkout:instant-pay/p99", "company:trusted-shop", "company",
    "2026-q1/company", "engineering/checkout",
  ])
  func readsWhatItWrites(text: String) {
    #expect(Self.read(text)?.description == text)
  }

  @Test func aKnownFirstSegmentIsTheCycle() {
    #expect(Self.read("2026-q1/company:a")?.cycle == "2026-q1")
    #expect(Self.read("2026-q2/company:a")?.cycle == nil)
    #expect(Self.read("2026-q2/company:a")?.team == team("2026-q2/company"))
    #expect(Self.read("company:a")?.within(cycle: "2026").description == "2026/company:a")
    #expect(reference("company:a").within(cycle: "2026").cycle == "2026-q1")
  }

  @Test(arguments: ["", ":a", "a:", "a:b/", "a:b/c/d", "a:b:c", "2026-q1/", "A:b", "a:B"])
  func refusesTheRest(text: String) { #expect(Self.read(text) == nil) }

  @Test func sortsKeyResultsBehindTheirObjective() {
    let sorted = ["a:x-y", "a:x/k", "a", "a:x"].map(reference).sorted()
    #expect(sorted.map(\.withoutCycle) == ["a", "a:x", "a:x/k", "a:x-y"])
  }
}

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2026", "2026", "2026-01-01", "2026-12-31"),
    ("2026-h2", "H2 2026", "2026-07-01", "2026-12-31"),
    ("2026-q1", "Q1 2026", "2026-01-01", "2026-03-31"),
    ("2028-02", "Feb 2028", "2028-02-01", "2028-02-29"),
  ])
  func speaksOfDates(id: String, title: String, starts: String, ends: String) {
    let period = Period(cycle: id)
    #expect(period?.title == title)
    #expect(period?.starts == day(starts))
    #expect(period?.ends == day(ends))
  }

  @Test(arguments: [
    "2026-q5", "2026-h3", "2026-13", "2026-00", "26", "2026-q1-x", "spring", "2026-", "2026-q",
    "+202", "2026-q01", "0000",
  ])
  func isNothingForOtherIds(id: String) { #expect(Period(cycle: id) == nil) }
}
