import Terminal
import Testing

@Suite struct ChartTests {
  /// The 99th percentile of a quarter whose target was made easier after half of it.
  static var latency: Chart {
    var chart = Chart(over: 0...89)
    chart.baseline = 800
    chart.checkIns = [.init(19, 700), .init(28, 640), .init(40, 660), .init(50, 540)]
    chart.expected = [.init(0, 800), .init(45, 550), .init(89, 400)]
    chart.target = [.init(0, 300), .init(45, 400)]
    chart.today = 58
    chart.forecast = .init(.init(89, 430), within: 380...500)
    chart.labels = [.init(540, "540"), .init(800, "800"), .init(400, "400"), .init(300, "300")]
    chart.ticks = [.init(0, "Jan"), .init(31, "Feb"), .init(59, "Mar")]
    return chart
  }

  func lines(_ chart: Chart, _ height: Int, width: Int, unicode: Bool = true) -> [String] {
    let appearance = Appearance(colour: false, unicode: unicode, width: width)
    return chart.lines(height: height, for: appearance).map(\.plain)
  }

  @Test func tellsAQuarter() {
    #expect(
      lines(ChartTests.latency, 14, width: 80) == [
        "800 ┤━━━━━━━━━━━━━━━━┓                               ┊",
        "    │    ⠁⠁⠂⠂⠄⠄⡀⡀    ┃                               ┊",
        "    │            ⠁⠁⠂⠄●━━━━━━┓                        ┊",
        "    │                   ⠁⠁⠂⠂●━━━━━━━━━●━━━━━━━━┓     ┊",
        "    │                           ⠁⠁⠂⠄⠄⡀⡀        ┃     ┊",
        "540 ┤                                  ⠁⠁⠂⠄⠄⠄⠄⡀●╍╍╍╍╍╍",
        "    │                                            ⠁⠁⠁⠂⠂⠂⠄⠄⠄⡀⡀⡀                  ╎",
        "    │                                                ┊       ⠁⠁⠁⠂⠂⠂⠄⠄⠄⡀⡀⡀      ○",
        "400 ┤                                     ╭────────────────────────────────────╎",
        "    │                                     │          ┊",
        "300 ┤─────────────────────────────────────╯          ┊",
        "    └┬─────────────────────────┬──────────────────────┬─────────────────────────",
        "     Jan                       Feb                    Mar",
        "     ● check-in   ─ target   ⠒ expected   ○ forecast   ┊ today",
      ])
  }

  @Test func tellsItInASCII() {
    #expect(
      lines(ChartTests.latency, 12, width: 60, unicode: false) == [
        "800 +------------+                      :",
        "    |    . . . . |                      :",
        "    |            o----+      o-----+    :",
        "    |                 o------+     |    :",
        "540 +                        . .. .o - -",
        "    |                                 . . . . . .          |",
        "400 +                           ===========================?",
        "    |                           =       :                  |",
        "300 +============================       :",
        "    ++------------------+----------------+------------------",
        "     Jan                Feb              Mar",
        "     o check-in   = target   . expected   ? forecast",
      ])
  }

  @Test func leavesOutWhatFindsNoRoom() {
    #expect(
      lines(ChartTests.latency, 7, width: 30) == [
        "800 ┤━━━━━┓          ┊",
        "    │     ●━━●━━●━┓  ┊",
        "540 ┤            ╭●╍╍╍───────○",
        "300 ┤────────────╯   ┊       ╎",
        "    └┬───────┬───────┬────────",
        "     Jan     Feb     Mar",
        "     ● check-in   ─ target",
      ])
  }

  @Test func showsABoundToHold() {
    var chart = Chart(over: 0...30)
    chart.checkIns = [.init(3, 99.95), .init(10, 99.8), .init(17, 99.99), .init(17, 99.93)]
    chart.target = [.init(0, 99.9)]
    chart.today = 20
    chart.labels = [.init(99.93, "99.93"), .init(99.9, ">= 99.9"), .init(50, "outside")]
    #expect(
      lines(chart, 9, width: 44) == [
        "      │                    ●   ┊",
        "      │    ●━━━━━━━┓       ┃   ┊",
        "99.93 ┤────────────┃───────●╍╍╍╍────────────",
        "      │            ┃       ┃   ┊",
        "      │            ┃       ┃   ┊",
        "      │            ●━━━━━━━┛   ┊",
        "      └─────────────────────────────────────",
        "       ● check-in   ─ target   ┊ today",
      ])
  }

  @Test func drawsAnEmptyFrameBeforeTheStart() {
    #expect(
      lines(Chart(over: 0...9), 5, width: 20) == [
        " │",
        " │",
        " └──────────────────",
      ])
  }

  @Test func coloursByRole() {
    let first = ChartTests.latency.lines(height: 14, for: unicode)[10]
    #expect(first.runs.contains { $0.style == .green && $0.string.hasPrefix("───") })
    #expect(first.runs.contains { $0.style == .faint && $0.string == "┤" })
  }
}
