import History
import Model
import Store
import TestSupport

/// A repository whose plans are written with plain git, as other people and tools do.
struct Story {
  let scratch: ScratchRepository
  static let path = "cycles/2026-q1/checkout.yaml"

  /// Makes the settings, the cycle and a first plan.
  init(state: String = "active") throws {
    scratch = try ScratchRepository()
    try scratch.commit(
      ["okr.yaml": "okr: 1\norganisation: Example\nteams:\n  checkout: {name: Checkout}\n"],
      message: "init: Example")
    try scratch.commit([Self.path: Story.plan()], message: "plan: checkout")
    try turn("planning")
    if state != "planning" { try turn(state) }
  }

  func turn(_ state: String) throws {
    try scratch.commit(
      [
        "cycles/2026-q1/cycle.yaml": """
        title: Q1 2026
        starts: 2026-01-01
        ends: 2026-03-31
        state: \(state)

        """
      ], message: "cycle: \(state)")
  }

  static func plan(
    p99: String = "500", target: String = "300", orders: String = "10", title: String = "Fast"
  ) -> String {
    """
    objectives:
      - id: pay
        title: \(title)
        key_results:
          - id: p99
            title: Reduce p99
            baseline: 800
            target: \(target)
            current: \(p99)
      - id: sell
        title: Sell more
        key_results:
          - id: orders
            title: Raise orders
            baseline: 0
            target: 100
            current: \(orders)

    """
  }

  func workspace() throws -> Workspace {
    try Workspace.open(at: scratch.path, environment: scratch.environment)
  }

  /// Every change of the cycle's plans as `FIELD FROM TO`, oldest first.
  func told() throws -> [String] {
    let workspace = try workspace()
    let past = try workspace.past(of: "2026-q1", to: workspace.mainTip())
    return past.revisions.flatMap(\.events).filter { $0.change.subject.reference != nil }
      .map(\.change).filter { $0.field != nil }
      .map { change in
        let item = change.subject.reference?.keyResult ?? change.subject.reference?.objective ?? ""
        return [item, change.field, change.from.scalarText, change.to.scalarText]
          .compactMap(\.self).joined(separator: " ")
      }
  }
}
