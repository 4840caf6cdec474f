import Model

extension Rule {
  /// A name in `supports`, `guardrail` and the like that leads nowhere.
  static let brokenReference = Rule(
    "broken-reference", .structure, .error, nil,
    "a reference to what isn't there",
    why: """
      'supports', 'guardrail', 'carried_from', 'with' and 'team' connect plans. One that leads nowhere tells \
      everyone who follows it that nothing is there: a gap in the tree, a guardrail that guards nothing.
      """,
    example: Example(
      bad: "supports: [company:trustd-shop]", better: "supports: [company:trusted-shop]"),
    .objective { objective in
      let item = objective.objective
      let targets = item.supports.enumerated().compactMap { place, text in
        objective.plan.broken(support: text).map {
          objective.remark($0.message, at: "supports/\(place)", better: $0.better)
        }
      }
      let partners = item.with.enumerated().compactMap { place, team in
        objective.plan.broken(team: team).map {
          objective.remark(
            $0.message + " to share this objective with", at: "with/\(place)", better: $0.better)
        }
      }
      let origin = objective.plan.broken(origin: item.carriedFrom).map {
        objective.remark($0.message, at: "carried_from", better: $0.better)
      }
      return targets + partners + [origin].compactMap(\.self)
    },
    .keyResult { keyResult in
      let item = keyResult.keyResult
      let plan = keyResult.plan
      let bringer = item.team.flatMap { plan.broken(team: $0) }.map {
        keyResult.remark($0.message + " to bring this key result", at: "team", better: $0.better)
      }
      let origin = plan.broken(origin: item.carriedFrom).map {
        keyResult.remark($0.message, at: "carried_from", better: $0.better)
      }
      return [keyResult.brokenGuardrail, bringer, origin].compactMap(\.self)
    })
}

private struct Broken {
  let message: String
  let better: String
}

extension PlanSubject {
  fileprivate func broken(support text: String) -> Broken? {
    guard let target = surroundings.target(text, in: cycle.id), !surroundings.has(target) else {
      return nil
    }
    switch target {
    case .strategy(let id):
      let near = Nearest.name(to: id, among: settings.strategy.map(\.id))
      return Broken(
        message:
          "okr.yaml has no '\(id)' under 'strategy', so nobody sees what this objective is for",
        better: near.map { "write 'strategy:\($0)'" }
          ?? "name something that okr.yaml has, or take it out")
    case .item(let reference) where reference.objective == nil:
      return Broken(
        message:
          "'\(text)' is a whole team, so nobody sees which of its objectives this one is for",
        better: "name an objective of that team, '\(text):OBJECTIVE'")
    case .item(let reference):
      return Broken(
        message: "'\(text)' leads nowhere, so nobody sees what this objective is for",
        better: better(than: reference))
    }
  }

  /// A team without any plan that okr.yaml doesn't list either.
  fileprivate func broken(team: TeamPath) -> Broken? {
    let index = surroundings.index
    guard !index.hasPlan(team), settings.teams[settings.presentPath(of: team)] == nil else {
      return nil
    }
    let known = Set(index.teamsWithPlans).union(settings.teams.keys)
    let near = surroundings.team(near: team, among: known)
    return Broken(
      message: "there is no team '\(team)'",
      better: near.map { "write '\($0)'" } ?? "name a team that is there, or take it out")
  }

  fileprivate func broken(origin text: String?) -> Broken? {
    guard let text, case .item(let origin)? = surroundings.target(text, in: cycle.id),
      !surroundings.has(.item(origin))
    else { return nil }
    return Broken(
      message: "'\(text)' leads nowhere, so what became of it before is lost",
      better: better(than: origin))
  }

  fileprivate func better(than reference: Reference) -> String {
    surroundings.nearest(to: reference).map { "write '\($0)'" }
      ?? "name something that is there, or take it out"
  }
}

extension KeyResultSubject {
  fileprivate var brokenGuardrail: Remark? {
    guard let text = keyResult.guardrail, let named = guardrail(text) else { return nil }
    if named == reference {
      return remark(
        "this key result is its own guardrail, so nothing guards what must not suffer for it",
        at: "guardrail", better: "name the key result that must not suffer for this one")
    }
    if plan.surroundings.isDropped(named) {
      return remark(
        "'\(text)' was dropped, so nothing guards any more what must not suffer for this one",
        at: "guardrail", better: "name one that is still looked after, or take it out")
    }
    guard named.keyResult == nil || !plan.surroundings.has(.item(named)) else { return nil }
    return remark(
      "'\(text)' is no key result, so nothing guards what must not suffer for this one",
      at: "guardrail", better: plan.better(than: named))
  }

  /// What a guardrail names: a key result of this objective, or one by its whole name.
  private func guardrail(_ text: String) -> Reference? {
    let place = objective.reference
    guard text.contains(":") else { return place.with(objective: place.objective, keyResult: text) }
    guard case .item(let named)? = plan.surroundings.target(text, in: plan.cycle.id) else {
      return nil
    }
    return named
  }
}

extension Surroundings {
  fileprivate func isDropped(_ keyResult: Reference) -> Bool {
    snapshot.keyResult(at: keyResult)?.isDropped == true
      || snapshot.objective(at: keyResult)?.isDropped == true
  }
}
