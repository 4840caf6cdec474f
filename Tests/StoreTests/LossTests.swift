import History
import Model
import Store
import TestSupport
import Testing

/// What textual merges lost.
@Suite struct LossTests {
  private let bare = "objectives: [{id: sell, title: Sell more, key_results: []}]\n"

  private func lost(_ story: Story) throws -> [String] {
    let workspace = try story.workspace()
    let events = try workspace.past(of: "2026-q1", to: workspace.mainTip()).revisions
      .flatMap(\.events)
    return try workspace.losses(in: events).map(\.item.description)
  }

  private func merge(_ plan: String, in story: Story) throws {
    try story.scratch.git("switch -q -c side")
    try story.scratch.commit([Story.path: Story.plan(p99: "450")], message: "theirs")
    try story.scratch.git("switch -q main")
    try story.scratch.commit([Story.path: Story.plan(orders: "20")], message: "ours")
    try story.scratch.git("merge -q --no-ff -s ours --no-commit side")
    try story.scratch.commit([Story.path: plan], message: "merged")
  }

  @Test func anObjectiveIsNamedOnceAndItsKeyResultsAreNot() throws {
    let story = try Story()
    try merge(bare, in: story)
    #expect(
      try lost(story).sorted() == [
        "2026-q1/checkout:pay", "2026-q1/checkout:sell/orders",
      ])
  }

  @Test func whatCameBackIsNotLost() throws {
    let story = try Story()
    try merge(bare, in: story)
    try story.scratch.commit([Story.path: Story.plan()], message: "mended")
    #expect(try lost(story).isEmpty)
  }

  @Test func whatWasTakenOutByACommitOfItsOwnIsNotLost() throws {
    let story = try Story()
    try story.scratch.commit([Story.path: bare], message: "less")
    #expect(try lost(story).isEmpty)
  }
}
