import Model
import Testing

@testable import Lint

struct SupportCirclesTests {
  private func objective(_ number: Int) -> Reference {
    Reference(cycle: "2026-q1", team: TeamPath(unchecked: "checkout"), objective: "o\(number)")
  }

  /// Numbers that are the same in each run.
  private func graph(_ seed: Int, of count: Int) -> [Reference: [Reference]] {
    var state = UInt64(seed)
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).reduce(into: [:]) { graph, here in
      graph[objective(here)] = (0..<draw(3)).map { _ in objective(draw(count)) }
    }
  }

  private func reached(from start: Reference, in graph: [Reference: [Reference]]) -> Set<Reference>
  {
    var reached: Set<Reference> = []
    var open = graph[start] ?? []
    while let next = open.popLast() {
      if reached.insert(next).inserted { open += graph[next] ?? [] }
    }
    return reached
  }

  /// A circle for each anew would take half a minute.
  @Test func aTangleOfThousandsIsFoundAtOnce() {
    let graph = Dictionary(
      uniqueKeysWithValues: (0..<20_000).map { here in
        (objective(here), [objective((here + 1) % 20_000), objective((here * 7) % 20_000)])
      })
    let circles = SupportCircles(in: graph)
    #expect(graph.keys.allSatisfy { circles[$0] != nil })
  }

  @Test(arguments: 1...200)
  func whatLeadsBackToItselfIsInACircleOfSupportsAndNothingElseIs(seed: Int) {
    let graph = graph(seed, of: 2 + seed % 14)
    let circles = SupportCircles(in: graph)
    for start in graph.keys {
      guard let circle = circles[start] else {
        #expect(!reached(from: start, in: graph).contains(start))
        continue
      }
      #expect(circle.members[circle.place] == start)
      #expect(Set(circle.members).count == circle.members.count)
      for (here, next) in zip(circle.members, circle.members.dropFirst() + circle.members.prefix(1))
      {
        #expect(graph[here]?.contains(next) == true)
      }
    }
  }
}
