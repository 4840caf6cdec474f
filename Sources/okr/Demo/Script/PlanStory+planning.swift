import Model

extension PlanStory {
  /// How the plan was written, discussed and agreed.
  func planning(in cycle: String) -> [Act] {
    let name = ProposalName(cycle: cycle, name: team.segments.joined(separator: "-"))
    let draft = FirstDraft(
      proposal: name, team: team, coauthor: coauthor, revisions: said.compactMap(\.revision))
    var acts = [Act(proposed.by, on: proposed.day, .propose(draft))]
    guard !isDraft else { return acts }
    acts.append(Act(proposed.by, on: proposed.day, .submit(name)))
    acts += talk(said, about: name)
    if let agreed { acts += agreement(agreed, to: name) }
    return acts
  }

  private func talk(_ said: [Remark], about name: ProposalName) -> [Act] {
    said.flatMap { remark -> [Act] in
      let (by, day) = (remark.deed.by, remark.deed.day)
      guard remark.revision != nil else { return [Act(by, on: day, .say(name, remark))] }
      return [
        Act(by, on: day, .revise(name, team, note: remark.text)),
        Act(by, on: day, .say(name, remark)),
      ]
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
    acts += said.map { Act($0.deed.by, on: $0.deed.day, .say(name, $0)) }
    return acts + agreement(agreed, to: name)
  }
}

/// An approval, and the merge right behind it.
private func agreement(_ agreed: Deed, to name: ProposalName) -> [Act] {
  let approval = Remark(deed: agreed, text: "", about: nil, verdict: .approves, revision: nil)
  return [
    Act(agreed.by, on: agreed.day, .say(name, approval)),
    Act(agreed.by, on: agreed.day, .merge(name)),
  ]
}
