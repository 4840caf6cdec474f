import Git
import History
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct ClosingTests {
  private let story: Story
  private let today = Day("2026-04-02") ?? Day(number: 0)

  init() throws { story = try Story() }

  /// What the close would write, told of nothing as of a day.
  private func texts(knowing day: Day, at commit: String) throws -> Int {
    let workspace = try story.workspace()
    let known = ClosingRetrospectives(commit: ObjectID(hex: commit), day: day, ofTeams: [])
    var author = try workspace.author()
    author.today = today
    return try TurnCycle.closing("2026-q1", in: workspace, knowing: known)
      .documents(workspace.main(), author).count
  }

  @Test func takesTheRetrospectivesThatAreKnown() throws {
    #expect(try texts(knowing: today, at: story.scratch.git("rev-parse main")) == 0)
  }

  @Test func makesThemAnewWhereTheyTellOfOtherPlansOrAnotherDay() throws {
    #expect(try texts(knowing: today - 1, at: story.scratch.git("rev-parse main")) == 2)
    #expect(try texts(knowing: today, at: story.scratch.git("rev-parse main~1")) == 2)
  }
}
