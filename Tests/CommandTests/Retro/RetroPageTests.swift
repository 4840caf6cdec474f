import Testing

@Suite struct RetroPageTests {
  private static let quarter = ["story quarter"]

  /// A plan whose words are markup, with one key result of each kind, and none looked at yet.
  private static let nasty = [
    "git init -q nasty && cd nasty",
    """
    cat >okr.yaml <<'END'
    okr: 1
    organisation: "Fern & <Fable>"
    teams:
      company: {}
      legal: {}
    END
    mkdir -p cycles/2026-q1 cycles/2026-q2
    cat >cycles/2026-q1/cycle.yaml <<'END'
    title: Q1 "2026" <b>
    starts: 2026-01-01
    ends: 2026-03-31
    state: active
    END
    cat >cycles/2026-q2/cycle.yaml <<'END'
    title: Q2
    starts: 2026-04-01
    ends: 2026-06-30
    END
    cat >cycles/2026-q1/company.yaml <<'END'
    objectives:
    - id: one
      title: <script>alert('x')</script> & "more"
      key_results:
      - {id: range, title: "</title></svg><i>", baseline: 1, target: 1000000000000000000, unit: "<&>"}
      - {id: keep, title: "Keep -->", keep: ">= 99.9", current: 99.95}
      - {id: steps, title: "{{score}}", milestones: [{title: a}, {title: b}]}
      - {id: open, title: Not known, target: 3}
    END
    git add -A && git commit -qm 'plan: all'
    """,
  ]

  private func page(_ story: [String], _ command: String) throws -> String {
    let said = try Session().run([story, [command]])
    let last = try #require(said.last)
    #expect(!last.lines.contains { $0.hasPrefix("!") })
    return last.lines.joined(separator: "\n")
  }

  @Test(arguments: [
    "okr retro --team checkout --as-of 2026-03-10", "okr retro --as-of 2026-03-10",
    "okr retro --for p99 --as-of 2026-03-10", "okr retro --team checkout --as-of 2026-04-20",
    "okr retro --team checkout --since 2026-02-01 --until 2026-02-28",
  ])
  func isStrictMarkupOfOneFile(command: String) throws {
    let text = try page(Self.quarter, "\(command) --format html")
    let markup = Markup(text)
    #expect(markup.problems == [])
    #expect(
      markup.names["script"] == nil && markup.names["link"] == nil && markup.names["img"] == nil)
    #expect(!text.contains("://") && !text.contains("url("))
    #expect(try page(Self.quarter, "\(command) --format html") == text)
  }

  @Test func everyChartSaysWhatItShows() throws {
    let text = try page(Self.quarter, "okr retro --team checkout --as-of 2026-03-10 --format html")
    let markup = Markup(text)
    let named = (markup.attributes["aria-labelledby"] ?? []).flatMap { $0.split(separator: " ") }
    #expect(named.count > 10 && named.allSatisfy { markup.ids.contains(String($0)) })
    #expect(text.contains("target 400 ms from 15 Feb on"))
    #expect(text.contains("<title>15 Feb: target adjusted 300 → 400 ms (easier)</title>"))
  }

  @Test func wordsAreNeverMarkup() throws {
    let text = try page(Self.nasty, "okr retro 2026-q1 --as-of 2026-02-01 --format html")
    let markup = Markup(text)
    #expect(markup.problems == [])
    #expect(markup.names["script"] == nil && markup.names["i"] == nil)
    #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;"))
    #expect(text.contains("<h3>{{score}}</h3>"))
    #expect(text.contains("no value was stated"))
  }

  @Test func numbersOfDrawingsAreNumbers() throws {
    for text in [
      try page(Self.nasty, "okr retro 2026-q1 --as-of 2026-02-01 --format html"),
      try page(Self.quarter, "okr retro --team checkout --as-of 2026-03-10 --format html"),
    ] {
      let attributes = Markup(text).attributes
      for name in ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"] {
        for number in attributes[name] ?? [] { #expect(Double(number)?.isFinite == true) }
      }
      for path in attributes["d"] ?? [] {
        #expect(path.wholeMatch(of: /M-?[\d.]+ -?[\d.]+( L-?[\d.]+ -?[\d.]+)+( Z)?/) != nil)
      }
    }
  }

  @Test func aCycleWithoutPlansHasAPageToo() throws {
    let text = try page(Self.nasty, "okr retro 2026-q2 --as-of 2026-05-01 --format html")
    #expect(Markup(text).problems == [])
    #expect(text.contains("There are no objectives."))
  }
}
