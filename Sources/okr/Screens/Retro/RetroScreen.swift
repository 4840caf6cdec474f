import History
import Model
import Terminal

/// A retrospective on the terminal: first, on one screen, what a meeting needs; then the rest.
struct RetroScreen: Screen {
  let retrospective: Retrospective

  var json: Value { retrospective.value }

  func lines(for appearance: Appearance) -> [Text] {
    let head = RetroHead(retrospective).lines(for: appearance) + [""]
    guard !retrospective.isWithoutPlans else {
      return head
        + NoPlans(cycle: retrospective.history.cycle).lines("there is nothing to look back on")
    }
    let story = RetroStory(retrospective, appearance: appearance)
    var lines = head + results(appearance) + [""] + story.summary
    lines += RetroQuestions(retrospective).lines(for: appearance)
    if isOrganisation { lines += teams(appearance) }
    lines += RetroDetails(retrospective, appearance: appearance).lines
    if !isOrganisation { lines += teams(appearance) }
    return lines + story.lines + RetroOutlook(retrospective, appearance: appearance).lines
  }

  private func results(_ appearance: Appearance) -> [Text] {
    if isOrganisation { return RetroTeams(retrospective).overview(for: appearance) }
    if retrospective.isPartial { return RetroMovements(retrospective).lines(for: appearance) }
    return RetroResults(retrospective).lines(for: appearance)
  }

  private func teams(_ appearance: Appearance) -> [Text] {
    RetroTeams(retrospective).lines(for: appearance)
  }

  private var isOrganisation: Bool { retrospective.scope == .organisation }
}
