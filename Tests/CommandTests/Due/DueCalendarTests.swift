import History
import Model
import Testing

@testable import okr

@Suite struct DueCalendarTests {
  private static let today = Day(number: 20_500)

  private func lines(title: String) -> [Substring] {
    var settings = Settings()
    settings.organisation = "Fern; Fable, Ltd"
    var cycle = Cycle(id: "2026-q1", starts: Self.today - 40, ends: Self.today + 40)
    cycle.state = .active
    var objective = Objective(id: "pay", title: "Pay")
    objective.keyResults = [
      KeyResult(id: "p99", title: title, measure: .range(baseline: 1, target: 2))
    ]
    let snapshot = Snapshot(
      settings: settings, cycles: [cycle.id: cycle],
      plans: [cycle.id: [settings.root: Plan(objectives: [objective])]])
    let past = try? CycleHistory(
      of: cycle.id, in: snapshot, [Revision](), on: Self.today, reading: { _, _ in [:] })
    let list = DueList(
      [past].compactMap(\.self), settings: settings, on: Self.today, within: nil)
    let text = DueCalendar(list: list).text
    #expect(text.hasSuffix("\r\n"))
    return Array(text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast())
  }

  private func unfolded(_ lines: [Substring]) -> [String] {
    lines.reduce(into: []) { result, line in
      if line.hasPrefix(" "), let last = result.indices.last {
        result[last] += line.dropFirst()
      } else {
        result.append(String(line))
      }
    }
  }

  @Test(arguments: ["é", "→", "🌱", "x"])
  func foldsNoCharacterInTwo(_ character: String) {
    let title = String(repeating: character, count: 90)
    let lines = lines(title: title)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(unfolded(lines).contains("SUMMARY:Check in: \(title)"))
  }

  @Test func escapesWhatCalendarsObey() {
    let lines = unfolded(lines(title: #"1, 2; 3 \ 4"#))
    #expect(lines.contains(#"SUMMARY:Check in: 1\, 2\; 3 \\ 4"#))
    #expect(lines.contains(#"X-WR-CALNAME:Check-ins\, Fern\; Fable\, Ltd"#))
  }

  @Test func putsWhatIsOverdueOnToday() {
    let lines = lines(title: "Slow")
    #expect(lines.contains("DTSTART;VALUE=DATE:20260216"))
    #expect(lines.contains("UID:2026-q1/company:pay/p99@okr"))
  }
}
