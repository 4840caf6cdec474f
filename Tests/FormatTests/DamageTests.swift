import Format
import Model
import Testing

/// Whatever the bytes, a reading comes back, and its problems have places in them.
@Suite struct DamageTests {
  @Test(arguments: 0..<400)
  func anyDamageIsReported(seed: UInt64) throws {
    var random = RandomPlan(seed: seed)
    var bytes = Array(Example.plan.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default:
        bytes.insert(contentsOf: Array("{[-:#|\"'\n ".utf8).shuffled(using: &random), at: place)
      }
    }
    let reading = PlanFormat.read(bytes)
    #expect((reading.value == nil) == !reading.errors.isEmpty)
    #expect(
      reading.problems.map(\.span.lowerBound) == reading.problems.map(\.span.lowerBound).sorted())
    for problem in reading.problems {
      #expect(problem.span.upperBound <= bytes.count)
      #expect(problem.line >= 1 && problem.column >= 1 && problem.endColumn >= problem.column)
      #expect(problem.lines.allSatisfy { !$0.unicodeScalars.contains("\n") })
    }
  }

  @Test func tellsNoMoreThanABearableNumber() {
    let keys = (0..<5000).map { "wibble\($0): 1\n" }.joined()
    let reading = PlanFormat.read(Array((keys + "abuot: x\n").utf8))
    #expect(reading.problems.count == 200)
    #expect(reading.errors.map(\.line) == [5001])
    #expect(reading.value == nil)
  }

  @Test func copesWithOneEnormousLine() {
    let pairs = (0..<90_000).map { "k\($0): 1" }.joined(separator: ", ")
    let reading = PlanFormat.read(Array("{\(pairs)}".utf8))
    #expect(reading.problems.count == 200)
    #expect(reading.value?.extras.count == 90_000)
  }

  @Test func copesWithAnEnormousNumberOfTwins() {
    let items = String(repeating: "{id: a, title: b}, ", count: 40_000)
    let reading = PlanFormat.read(Array("objectives: [\(items)]".utf8))
    #expect(reading.problems.count == 200)
    #expect(reading.problems.first?.message == "the objective 'a' stands twice, first in line 1")
  }

  @Test func keepsMessagesOnOneBearableLine() {
    let long = String(repeating: "x", count: 500)
    let text = """
      objectives:
        - {id: o, title: O, kind: "a\\nb", tags: "\(long)\\n", "wi\\nbble": 1}
        - {id: p, title: [\(long)], owner: {"a\\nb": \(long)}, supports: ["\(long)\\n"]}

      """
    let reading = PlanFormat.read(Array(text.utf8))
    #expect(reading.problems.count == 6)
    for problem in reading.problems {
      #expect(problem.lines.allSatisfy { !$0.contains(where: \.isNewline) && $0.count < 200 })
    }
  }
}
