import Format
import Model
import TestSupport
import Testing

/// The next version of a plan read by what is new in it means what it means read as a whole.
@Suite struct PlanTextTests {
  private static let plan = """
    # Checkout, Q1. Questions to Mia.
    objectives:
      - id: instant-pay
        title: Paying feels instant
        key_results:
          - id: p99
            title: Reduce p99   # über alles
            baseline: 800
            target: 300
            unit: ms
            current: 540
            confidence: 0.6
            checked: 2026-02-10T09:00:00Z
          # the guardrail
          - id: availability
            title: "Keep checkout: available"
            keep: ">= 99.9"
            current: 99.95
        tags: [fast]
      - id: audit
        title: Audited
        key_results:
        - id: pci
          title: >
            PCI audit
            passed
          milestones:
            - {id: gap, title: Gap analysis, done: 2026-01-20}
            - {id: passed, title: Audit passed}
        - {id: flow, title: In braces, baseline: 0, target: 5}

    """

  @Test func aCheckInIsReadByItsKeyResultAlone() {
    let before = PlanText(Array(Self.plan.utf8))
    let next = Self.plan.replacing(
      "current: 540\n        confidence: 0.6", with: "current: 500\n        confidence: 0.75")
    let after = before.version(Array(next.utf8))
    #expect(after.reading == PlanFormat.read(Array(next.utf8)))
    #expect(after.reading.value?.keyResult("instant-pay", "p99")?.current == 500)
    #expect(after.reading.value?.keyResult("instant-pay", "availability")?.current == 99.95)
  }

  /// Where nothing was stated yet, lines come behind the key result's last one.
  @Test func aFirstCheckInIsReadByItsKeyResultAlone() {
    let before = PlanText(Array(Self.plan.utf8))
    let next = Self.plan.replacing(
      "current: 99.95\n",
      with: "current: 99.95\n        confidence: 0.75\n        checked: 2026-02-11T09:00:00Z\n")
    let after = before.version(Array(next.utf8))
    #expect(after.reading == PlanFormat.read(Array(next.utf8)))
    let again = next.replacing("99.95", with: "99.9").replacing("0.75", with: "1")
    #expect(after.version(Array(again.utf8)).reading == PlanFormat.read(Array(again.utf8)))
  }

  /// What is refused of a whole file is refused where only a key result of it is read again.
  @Test(arguments: [
    "blocked: " + String(repeating: "so stuck ", count: 120_000),
    "x-deep: " + String(repeating: "[", count: 28) + "1" + String(repeating: "]", count: 28),
    "x-deep: " + String(repeating: "[", count: 27) + "1" + String(repeating: "]", count: 27),
  ])
  func theLimitsOfAFileHold(line: String) {
    let next = Self.plan.replacing("confidence: 0.6", with: line)
    let after = PlanText(Array(Self.plan.utf8)).version(Array(next.utf8))
    #expect(after.reading == PlanFormat.read(Array(next.utf8)))
  }

  /// A line that comes or goes begins with the same spaces as the one behind it.
  @Test(arguments: ["        confidence: 0.6\n", "        unit: ms\n", "        current: 540\n"])
  func linesComeAndGo(line: String) {
    let without = Self.plan.replacing(line, with: "")
    #expect(without != Self.plan)
    let (more, less) = (Array(Self.plan.utf8), Array(without.utf8))
    #expect(PlanText(more).version(less).reading == PlanFormat.read(less))
    #expect(PlanText(less).version(more).reading == PlanFormat.read(more))
  }

  /// What follows a key result's last line can become part of it.
  @Test(arguments: [
    ("blocked: stuck", "blocked: |"), ("blocked: stuck", "blocked: |+\n          stuck"),
    ("blocked: stuck", "blocked: stuck\n..."),
    ("blocked: stuck", "blocked: loose\n..."), ("blocked: stuck", "blocked: stuck\n---"),
    ("blocked: stuck", "blocked: \"stuck"), ("blocked: stuck", "blocked:"),
    ("blocked: stuck", "blocked: >-\n          stuck"),
  ])
  func whatFollowsMayBecomePartOfIt(old: String, new: String) {
    let plan = """
      objectives:
        - id: pay
          title: Paying feels instant
          key_results:
            - id: p99
              title: Reduce p99
              target: 300
              blocked: stuck
                  # deep in


            - id: other
              title: Other
              target: 3

      """
    let next = Array(plan.replacing(old, with: new).utf8)
    #expect(PlanText(Array(plan.utf8)).version(next).reading == PlanFormat.read(next))
  }

  /// Each seed makes a chain of versions by damage that hits lines, values and indentation.
  @Test(arguments: 0..<400)
  func readsWhatTheWholeSays(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = PlanText(Array(Self.plan.utf8))
    for step in 0..<8 {
      // Mostly onward from a sound version, so that not all of a chain is damaged.
      let origin = text.reading.value == nil ? Array(Self.plan.utf8) : text.bytes
      let next = Self.changed(origin, &random)
      text = text.version(next)
      #expect(
        text.reading == PlanFormat.read(next),
        "seed \(seed), step \(step):\n\(String(decoding: next, as: UTF8.self))")
    }
  }

  private static func changed(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<13, using: &random) {
    case 0: lines[line] += random.pick([" # seen", "0", " ", ": x", "'"])
    case 1: lines.insert(random.pick(inserted), at: line)
    case 2: lines.remove(at: line)
    case 3: lines[line] = "  " + lines[line]
    case 4: lines[line] = String(lines[line].dropFirst())
    case 5: lines[line] = lines[line].replacing("0", with: random.pick(["1", "", "x"]))
    case 6: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
    case 7: lines[line] = String(lines[line].dropLast())
    case 11 where line + 1 < lines.count: lines[line] += lines.remove(at: line + 1)
    case 8, 9, 10:
      let key = random.pick(["current: ", "confidence: ", "checked: "])
      for index in lines.indices where lines[index].contains(key) {
        let head = lines[index].prefix { $0 != ":" }
        lines[index] = "\(head): \(random.pick(stated))"
        if Bool.random(using: &random) { break }
      }
    default:
      lines[line] = lines[line].replacing("id: ", with: random.pick(["id: a", "id: ", "ix: "]))
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static let stated = [
    "3", "0.9", "1.5", "-2", "", "-", "5:", "1e3", "\"3\"", "- 3", "5 # seen",
    "2026-02-10T09:00:00Z",
    "2026-02-30T09:00:00Z", "2026-02-10", "12:30", "3 \n", "3\r",
  ]

  private static let inserted = [
    "        current: 3", "        blocked: the provider", "      - id: new", "---", "...", "",
    "        x-mine: 1", "    extra: 1", "        note: |", "          - id: trap", "  # remark",
    "        milestones: []", "\tcurrent: 4", "      - {id: p99, title: Twice, target: 4}",
  ]
}
