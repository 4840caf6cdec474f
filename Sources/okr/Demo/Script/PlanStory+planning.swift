import Model
import Store

extension PlanStory {
  /// How the plan was written, discussed and approved.
  func planning(in cycle: String) -> [Act] {
    let name = proposal(in: cycle)
    let draft = FirstDraft(
      proposal: name, team: team, coauthor: coauthor, revisions: said.compactMap(\.revision))
    var acts = [Act(proposed.by, on: proposed.day, .propose(draft))]
    guard !isDraft else { return acts }
    acts.append(Act(proposed.by, on: proposed.day, .submit(name)))
    acts += talk(about: draft)
    if let agreed { acts.append(approval(agreed, of: name, team)) }
    return acts
  }

  func proposal(in cycle: String) -> ProposalName {
    ProposalName(cycle: cycle, name: team.segments.joined(separator: "-"))
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
    acts.append(approval(agreed, of: name, team))
    return acts + [Act(agreed.by, on: agreed.day, .merge(name))]
  }
}

extension Story {
  /// On the day of the last approval all plans are merged, from the top: each supports something that is there.
  func merges() -> [Act] {
    let agreed = plans.filter { $0.agreed != nil }.sorted {
      ($0.depth, $0.team) < ($1.depth, $1.team)
    }
    guard let day = agreed.compactMap({ $0.agreed?.day }).max() else { return [] }
    return agreed.compactMap { plan in
      plan.agreed.map { Act($0.by, on: day, .merge(plan.proposal(in: cycle))) }
    }
  }
}

extension PlanStory {
  /// How many teams stand above.
  fileprivate var depth: Int { team == Settings().root ? 0 : team.segments.count }
}

private func approval(_ agreed: Deed, of name: ProposalName, _ team: TeamPath) -> Act {
  let approval = Remark(deed: agreed, text: "", about: nil, verdict: .approves, revision: nil)
  return Act(agreed.by, on: agreed.day, .say(name, team, approval))
}
