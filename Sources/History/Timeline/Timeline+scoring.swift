package import Model

// What scores need to know of the past.

extension Timeline {
  /// The check-ins of every key result of a cycle up to a day, by the name each has now.
  package func checkInRecords(in cycle: String, until day: Day) -> [Reference: CheckInRecord] {
    keyResults.filter { $0.key.cycle == cycle }.mapValues { history in
      let checkIns = history.checkIns(until: day)
      return CheckInRecord(
        last: checkIns.last?.time, count: checkIns.count, appeared: history.appeared.day)
    }
  }

  /// Records under the names that their key results have now.
  func named(_ records: [Reference: CheckInRecord]) -> [Reference: CheckInRecord] {
    guard !nextNames.isEmpty else { return records }
    return Dictionary(records.map { (currentName(of: $0.key), $0.value) }) { $0.with($1) }
  }

  /// What was agreed, and where the things in it are now.
  ///
  /// - Parameter plans: the cycle's plans as they stand at the end of this timeline.
  package func agreed(_ agreement: Agreement, now plans: [TeamPath: Plan]) -> Agreed {
    var agreed = Agreed(plans: agreement.plans.mapValues(\.plan))
    let isStill = nextNames.isEmpty && !hasRenamed
    let elsewhere = agreement.plans.filter { team, version in
      !(isStill && isInPlace(version, at: team, now: plans))
    }
    let names = names(after: Set(elsewhere.values.map(\.commit)))
    for (team, version) in elsewhere {
      let names = names[version.commit] ?? Names()
      for objective in version.plan.objectives {
        let then = Reference(cycle: agreement.cycle, team: version.team, objective: objective.id)
        locate(then, names, at: team, in: &agreed)
        for keyResult in objective.keyResults {
          let then = then.with(objective: objective.id, keyResult: keyResult.id)
          locate(then, names, at: team, in: &agreed)
          locate(keyResult: then, names, at: team, now: plans, in: &agreed)
        }
      }
    }
    return agreed
  }

  /// Whether a plan has all its items where they were agreed: most have, and then there is nothing
  /// to note.
  private func isInPlace(
    _ version: Agreement.AgreedPlan, at team: TeamPath, now plans: [TeamPath: Plan]
  ) -> Bool {
    guard version.team == team, let plan = plans[team] else { return false }
    return plan.hasSameItems(as: version.plan)
  }

  /// Notes where an agreed item is now, its agreed name told with the path its team has now.
  private func locate(
    _ then: Reference, _ names: Names, at team: TeamPath, in agreed: inout Agreed
  ) {
    let now = names.present(then)
    if now != then.moved(to: team) { agreed.locate(then.moved(to: team), at: now) }
  }

  private func locate(
    keyResult then: Reference, _ names: Names, at team: TeamPath, now plans: [TeamPath: Plan],
    in agreed: inout Agreed
  ) {
    let now = names.present(then)
    let here = plans[now.team]?.keyResult(now.objective ?? "", now.keyResult ?? "")
    if here == nil || now != then.moved(to: team) {
      agreed.departed[then.moved(to: team)] = here ?? keyResults[now]?.lastVersion
    }
  }
}

extension [Reference: CheckInRecord] {
  /// With what the plans themselves say of the last check-in, where the history doesn't reach back
  /// to it.
  func completed(by plans: [TeamPath: Plan], in cycle: String, until day: Day) -> Self {
    var records = self
    for (team, plan) in plans {
      for objective in plan.objectives {
        for keyResult in objective.keyResults {
          let place = Reference(cycle: cycle, team: team)
            .with(objective: objective.id, keyResult: keyResult.id)
          records[place, default: CheckInRecord()].complete(keyResult.checked, until: day)
        }
      }
    }
    return records
  }
}

extension CheckInRecord {
  fileprivate mutating func complete(_ checked: Instant?, until day: Day) {
    isWhole = false
    if last == nil, let checked, checked.day <= day { last = checked }
  }
}

extension Reference {
  fileprivate func moved(to team: TeamPath) -> Reference {
    var reference = self
    reference.team = team
    return reference
  }
}
