import Terminal
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct ProgressBarTests {
  final class Clock {
    var now = ContinuousClock.Instant.now
  }

  /// What stands on the screen after `work`.
  func screen(isTerminal: Bool = true, _ work: (ProgressBar, Clock) -> Void) throws -> String {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    let environment = Environment(["TERM": "xterm", "LANG": "C.UTF-8", "NO_COLOR": "1"])
    let size = isTerminal ? TerminalSize(columns: 60, rows: 24) : nil
    let output = Output(ends[1], .auto, environment: environment, size: size)
    let clock = Clock()
    work(ProgressBar("Reading history", total: 200, on: output, now: { clock.now }), clock)
    close(ends[1])
    defer { close(ends[0]) }
    return readAll(ends[0])
  }

  @Test func staysAwayFromShortWork() throws {
    #expect(
      try screen { bar, clock in
        for count in 0..<200 { bar.update(count) }
        clock.now += .milliseconds(299)
        bar.update(200)
        bar.finish()
      }.isEmpty)
  }

  @Test func drawsAtMostTenTimesASecondAndClearsItsLine() throws {
    let screen = try screen { bar, clock in
      clock.now += .milliseconds(300)
      bar.update(50)
      bar.update(51)
      clock.now += .milliseconds(99)
      bar.update(52)
      clock.now += .milliseconds(1)
      bar.update(150)
      bar.finish()
      bar.finish()
    }
    #expect(
      screen == "\rReading history ━━━━━━──────────────────  25 %\u{1B}[K"
        + "\rReading history ━━━━━━━━━━━━━━━━━━──────  75 %\u{1B}[K\r\u{1B}[K")
  }

  @Test func clearsItsLineWhenItGoesAway() throws {
    let screen = try screen { bar, clock in
      clock.now += .seconds(1)
      bar.update(1)
    }
    #expect(screen.hasSuffix("\r\u{1B}[K"))
  }

  @Test func isSilentWithoutATerminal() throws {
    #expect(
      try screen(isTerminal: false) { bar, clock in
        clock.now += .seconds(1)
        bar.update(1)
      }.isEmpty)
  }
}
