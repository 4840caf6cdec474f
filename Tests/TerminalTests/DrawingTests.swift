import Terminal
import Testing

let unicode = Appearance(colour: false, unicode: true, width: 80)

@Suite struct BarTests {
  @Test(arguments: [
    (0.68, 0.75, "━━━━━━━━━╸┊───", "=========>:---"), (0, 0, "┊─────────────", ":-------------"),
    (0.001, 0.5, "╸──────┊──────", ">------:------"),
    (0.999, 1, "━━━━━━━━━━━━━┊", "=============:"), (0.7, 0.66, "━━━━━━━━━┿────", "=========|----"),
    (1, 1, "━━━━━━━━━━━━━┿", "=============|"), (1.7, 0.5, "━━━━━━━┿━━━━━━", "=======|======"),
    (-0.4, -1, "┊─────────────", ":-------------"), (0.5, .nan, "━━━━━━━───────", "=======-------"),
  ])
  func draws(_ progress: Double, _ expected: Double, _ unicodeBar: String, _ asciiBar: String) {
    let bar = Bar(progress, expected: expected)
    #expect(bar.text(for: unicode).plain == unicodeBar)
    #expect(bar.text(for: .plain).plain == asciiBar)
  }

  @Test func isFaintWhereNothingIsKnown() {
    let bar = Bar(nil, width: 4, style: .green).text(for: unicode)
    #expect(bar == Text("────", .faint))
    #expect(Bar(nil, width: 0).text(for: unicode).isEmpty)
  }

  @Test func coloursOnlyWhatIsDone() {
    let bar = Bar(0.5, expected: 0.25, width: 4, style: .green).text(for: unicode)
    #expect(bar == Text("━┿", .green) + Text("──", .faint))
  }
}

@Suite struct SparklineTests {
  @Test func scalesBetweenItsEnds() {
    let rising = Sparkline([0, 1, 2, 3, 4, 5, 6], from: 0, to: 6)
    #expect(rising.text(width: 10, for: unicode).plain == "▁▂▃▄▅▆▇")
    #expect(rising.text(width: 10, for: .plain).plain == "_..-==^")
  }

  @Test func risesTowardsALowerTarget() {
    let falling = Sparkline([800, 700, 540, 300, 900], from: 800, to: 300)
    #expect(falling.text(width: 10, for: unicode).plain == "▁▂▄▇▁")
  }

  @Test func keepsTheLastOfEachShare() {
    let line = Sparkline([0, 6, 0, 6, 6, 0], from: 0, to: 6)
    #expect(line.text(width: 3, for: unicode).plain == "▇▇▁")
    #expect(line.text(width: 0, for: unicode).isEmpty)
  }

  @Test func staysInTheMiddleWithoutARange() {
    #expect(Sparkline([5, 5], from: 5, to: 5).text(width: 5, for: unicode).plain == "▄▄")
  }
}

@Suite struct TreeTests {
  let tree = Tree("company", [Tree("engineering", [Tree("pay"), Tree("search")]), Tree("sales")])

  @Test func drawsBranches() {
    #expect(
      tree.lines(for: unicode).map(\.plain) == [
        "company", "├─ engineering", "│  ├─ pay", "│  └─ search", "└─ sales",
      ])
    #expect(
      tree.lines(for: .plain).map(\.plain) == [
        "company", "|- engineering", "|  |- pay", "|  `- search", "`- sales",
      ])
  }

  @Test func continuesBelowANode() {
    let branch = Branch.root.child(isLast: false).child(isLast: true)
    #expect(branch.continuation(for: unicode).plain == "│     ")
    #expect(Branch.root.text(for: unicode).isEmpty)
  }
}
