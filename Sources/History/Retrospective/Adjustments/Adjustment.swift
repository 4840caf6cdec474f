package import Model

/// What one commit changed of a key result's measure after the plan was agreed, and what that is
/// worth.
package struct Adjustment: Sendable, Equatable {
  /// The key result, by the name it has now.
  package let reference: Reference
  package let title: String
  /// What was changed; never empty.
  package let events: [Event]
  /// The progress of the last value by the measure as the commit left it.
  package let with: Double?
  /// The progress of the same value by the measure as the commit found it.
  package let without: Double?
  /// How far that moves the plan's progress, everything else being as it stands; nil where the key
  /// result doesn't count.
  package let planShift: Double?

  /// How far it moves the key result's progress; those of one key result add up.
  package var shift: Double? {
    guard let with, let without else { return nil }
    return with - without
  }

  package var event: Event { events[0] }

  package var value: Value {
    [
      "ref": .text(reference.description), "title": .text(title),
      "commit": .text(event.commit), "time": .text(event.time.description),
      "author": event.author.value, "co_authors": .list(event.coAuthors.map(\.value)),
      "via": event.via == .direct ? "direct" : "proposal",
      "proposal": .optional(event.via.proposal),
      "approved_by": .list(event.approvedBy.map(\.value)), "reason": .optional(event.reason),
      "changes": .list(
        events.map {
          [
            "field": .optional($0.change.field), "from": $0.change.from, "to": $0.change.to,
            "direction": .optional($0.change.direction?.rawValue),
          ]
        }),
      "progress": .optional(with), "progress_without": .optional(without),
      "plan_shift": .optional(planShift),
    ]
  }
}

extension CycleHistory {
  /// - Parameter changes: measure changes, oldest first.
  /// - Returns: in the order of the first change of each commit.
  func adjustments(_ changes: [Event]) -> [Adjustment] {
    var groups: [(reference: Reference, events: [Event])] = []
    var places: [String: [Reference: Int]] = [:]
    for event in changes {
      guard let name = event.item else { continue }
      if let place = places[event.commit]?[name] {
        groups[place].events.append(event)
      } else {
        places[event.commit, default: [:]][name] = groups.count
        groups.append((name, [event]))
      }
    }
    return groups.map { adjustment(of: $0.reference, by: $0.events) }
  }

  private func adjustment(of reference: Reference, by events: [Event]) -> Adjustment {
    let standing = organisation.keyResult(at: reference)
    let last = standing?.keyResult ?? timeline.keyResults[reference]?.lastVersion
    let own = parts.measureChanges[reference] ?? []
    let end = own.lastIndex { $0.commit == events[0].commit } ?? own.indices.last
    let after = last?.undoing(own.suffix(from: (end ?? -1) + 1))
    let before = after?.undoing(
      own.prefix((end ?? -1) + 1).filter { $0.commit == events[0].commit })
    let counts = standing?.isDropped == false
    return Adjustment(
      reference: reference, title: title(of: reference), events: events,
      with: after?.progress(on: day).value, without: before?.progress(on: day).value,
      planShift: counts ? planShift(of: reference, from: before, to: after) : nil)
  }

  private func planShift(
    of reference: Reference, from before: KeyResult?, to after: KeyResult?
  ) -> Double? {
    guard let plan = organisation[reference.team]?.plan, let before, let after,
      let with = plan.putting(after, at: reference).progress(on: day),
      let without = plan.putting(before, at: reference).progress(on: day)
    else { return nil }
    return with - without
  }
}

extension KeyResult {
  /// Its measure before these changes, the last of them first.
  fileprivate func undoing(_ events: some BidirectionalCollection<Event>) -> KeyResult {
    events.reversed().reduce(into: self) { result, event in
      var change = event.change
      (change.from, change.to, change.checked) = (change.to, change.from, nil)
      result.apply([change])
    }
  }
}

extension Plan {
  /// The plan with another version of one key result.
  func putting(_ keyResult: KeyResult, at place: Reference) -> Plan {
    var plan = self
    for objective in plan.objectives.indices where plan.objectives[objective].id == place.objective
    {
      for index in plan.objectives[objective].keyResults.indices
      where plan.objectives[objective].keyResults[index].id == place.keyResult {
        plan.objectives[objective].keyResults[index] = keyResult
      }
    }
    return plan
  }
}
