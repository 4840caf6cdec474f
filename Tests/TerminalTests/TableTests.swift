import Terminal
import Testing

@Suite struct TableTests {
  func status(_ appearance: Appearance) -> [String] {
    var table = Table([
      .init(minimum: 12), .init("", .right), .init("", .right, priority: 1), .init(priority: 0),
      .init("", .right), .init(priority: 2), .init("", .right, priority: 3), .init(priority: 0),
    ])
    func bar(_ progress: Double) -> Text { Bar(progress, expected: 0.66).text(for: appearance) }
    table.add(
      ["Checkout", "engineering/checkout", "", bar(0.7), "70 %", "", "", "stale"], spans: [1: 2])
    table.add(line: "Paying feels instant for every shopper", indent: 2)
    table.add(
      ["Reduce p99 latency", "800 to 400 ms", "540", bar(0.65), "65 %", "▁▁▃▄▅", ".7", "2 d"],
      indent: 4)
    table.add(
      ["Keep checkout available", ">= 99.9 %", "99.95", bar(1), "holds", "▆▇▇▇▇", ".9", "9 d"],
      indent: 4)
    return table.lines(for: appearance).map(\.plain)
  }

  @Test func showsAllColumnsOnAWideTerminal() {
    #expect(
      status(Appearance(colour: false, unicode: true, width: 100)) == [
        "Checkout                     engineering/checkout  ━━━━━━━━━┿────   70 %             stale",
        "  Paying feels instant for every shopper",
        "    Reduce p99 latency       800 to 400 ms    540  ━━━━━━━━━┊────   65 %  ▁▁▃▄▅  .7  2 d",
        "    Keep checkout available      >= 99.9 %  99.95  ━━━━━━━━━┿━━━━  holds  ▆▇▇▇▇  .9  9 d",
      ])
  }

  @Test func dropsAndShrinksOnANarrowOne() {
    #expect(
      status(Appearance(colour: false, unicode: false, width: 60)) == [
        "Checkout         engineerin...  =========|----   70 %  stale",
        "  Paying feels instant for every shopper",
        "    Reduce p...  800 to 400 ms  =========:----   65 %  2 d",
        "    Keep che...      >= 99.9 %  =========|====  holds  9 d",
      ])
  }

  @Test func leavesOutEmptyColumnsAndTrailingSpaces() {
    var table = Table([.init("Team"), .init("Note"), .init("Score", .right), .init()])
    table.add(["pay", "", "0.7"])
    #expect(table.lines(for: unicode).map(\.plain) == ["Team  Note  Score", "pay           0.7"])
    table.columns[1].title = ""
    #expect(table.lines(for: unicode).map(\.plain) == ["Team  Score", "pay     0.7"])
  }

  @Test func showsSpanningCellsWhereNothingElseStands() {
    var table = Table([.init(minimum: 3), .init(maximum: 8), .init()])
    table.add(["The shop people trust"], spans: [0: 2])
    table.add(["  nothing supports it"], spans: [0: 3])
    #expect(
      table.lines(for: unicode).map(\.plain) == ["The shop people trust", "  nothing supports it"])
  }

  @Test func cutsAtTheMaximum() {
    var table = Table([.init(maximum: 6), .init()])
    table.add(["engineering", "x"])
    #expect(table.lines(for: unicode).map(\.plain) == ["engin…  x"])
  }

  @Test func wrapsLinesThatCrossAllColumns() {
    var table = Table([.init()])
    table.add(line: "target adjusted 15 Feb, easier", indent: 4)
    let narrow = Appearance(colour: false, unicode: true, width: 20)
    #expect(
      table.lines(for: narrow).map(\.plain) == ["    target adjusted", "      15 Feb, easier"])
  }

  @Test func wrapsWhatIsTooLongForAColumnThatWraps() {
    var table = Table([.init(minimum: 12, wraps: true), .init("", .right, minimum: 8, wraps: true)])
    table.add(["Win back orders", "120 to 60 tickets"], indent: 2)
    table.add(["Audit", "done"], indent: 2)
    let narrow = Appearance(colour: false, unicode: true, width: 24)
    #expect(
      table.lines(for: narrow).map(\.plain) == [
        "  Win back     120 to 60", "    orders       tickets", "  Audit             done",
      ])
  }

  @Test func cutsWhatThreeLinesDoNotHold() {
    var table = Table([.init(minimum: 10, wraps: true), .init()])
    table.add(["one two three four five six seven eight", "x"])
    let narrow = Appearance(colour: false, unicode: true, width: 13)
    #expect(
      table.lines(for: narrow).map(\.plain) == ["one two     x", "  three", "  four…"])
  }

  @Test func drawsTheBranchBesideAWrappedTitle() {
    var table = Table([.init(minimum: 16, wraps: true), .init()])
    table.add(["├─ Payments no longer depend on me", "x"], hanging: "│    ")
    let narrow = Appearance(colour: false, unicode: true, width: 22)
    #expect(
      table.lines(for: narrow).map(\.plain) == [
        "├─ Payments no       x", "│    longer depend", "│    on me",
      ])
  }
}
