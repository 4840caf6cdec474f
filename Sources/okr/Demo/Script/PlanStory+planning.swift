import Model
import Store

extension PlanStory {
  /// How the plan was written, discussed and agreed.
  func planning(in cycle: String) -> [Act] {
    let name = ProposalName(cycle: cycle, name: team.segments.joined(separator: "-"))
    let draft = FirstDraft(
      proposal: name, team: team, coauthor: coauthor, revisions: said.compactMap(\.revision))
    var acts = [Act(proposed.by, on: proposed.day, .propose(draft))]
    guard !isDraft else { return acts }
    acts.append(Act(proposed.by, on: proposed.day, .submit(name)))
    acts += talk(about: draft)
    if let agreed { acts += agreement(agreed, to: name, team) }
    return acts
  }

  private func talk(about draft: FirstDraft) -> [Act] {
    said.flatMap { remark -> [Act] in
      let (by, day) = (remark.deed.by, remark.deed.day)
      let words = Act(by, on: day, .say(draft.proposal, team, remark))
      guard remark.revision != nil else { return [words] }
      return [Act(by, on: day, .revise(draft, note: remark.text)), words]
    }
  }

  func grading(in story: Story) -> [Act] {
    guard let day = story.graded, let rounds else { return [] }
    return grades.compactMap { item, grade in
      guard let reference = Reference("\(team):\(item)", isCycle: { _ in false }) else {
        return nil
      }
      return Act(rounds.by, on: day, .grade(reference.within(cycle: story.cycle), grade))
    }
  }
}

extension PlannedChange {
  /// One act if it was made directly; the story of a proposal otherwise.
  func acts(in cycle: String) -> [Act] {
    var acts = [Act(deed.by, on: deed.day, .change(cycle: cycle, self))]
    guard let proposal, let agreed else { return acts }
    let name = ProposalName(cycle: cycle, name: proposal)
    acts.append(Act(deed.by, on: deed.day, .submit(name)))
    acts += said.map { Act($0.deed.by, on: $0.deed.day, .say(name, team, $0)) }
    return acts + agreement(agreed, to: name, team)
  }
}

/// An approval, and the merge right behind it.
private func agreement(_ agreed: Deed, to name: ProposalName, _ team: TeamPath) -> [Act] {
  let approval = Remark(deed: agreed, text: "", about: nil, verdict: .approves, revision: nil)
  return [
    Act(agreed.by, on: agreed.day, .say(name, team, approval)),
    Act(agreed.by, on: agreed.day, .merge(name)),
  ]
}
