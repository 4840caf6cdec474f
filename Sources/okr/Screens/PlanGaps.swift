import Model
import Store
import Terminal

/// What the plans of a cycle still lack when it is to start.
struct PlanGaps {
  /// Teams that have no plan and aren't known to do without.
  let teams: [TeamPath]
  /// What is missing where, in the plans' order.
  let gaps: [Gap]

  struct Gap {
    enum Kind: String, CaseIterable {
      case noObjectives = "no objectives"
      case noKeyResults = "no key results"
      case noBaseline = "no baseline"
      case noOwner = "no owner"
    }

    let kind: Kind
    let reference: Reference
  }

  init(in cycle: Cycle, of version: Version) throws {
    let plans = try version.planFiles(in: cycle.id)
    let asked = version.settings.teams.filter { !$0.value.hasNoOKRs && !$0.value.isPerson }.keys
    teams = version.settings.inPathOrder(asked.filter { plans[$0] == nil })
    gaps = version.settings.inPathOrder(plans.keys).flatMap { team in
      plans[team]?.plan.map { $0.gaps(at: Reference(cycle: cycle.id, team: team)) } ?? []
    }
  }

  /// A line for each kind of gap.
  var remarks: [Text] {
    var remarks: [Text] = []
    if !teams.isEmpty {
      remarks.append("\("note:", .cyan) no plan yet: \(list(teams.map(\.description)))")
    }
    for kind in Gap.Kind.allCases {
      let names = gaps.filter { $0.kind == kind }.map(\.name)
      if !names.isEmpty { remarks.append("\("note:", .cyan) \(kind.rawValue): \(list(names))") }
    }
    return remarks
  }

  var json: [Value.Entry] {
    [
      .init("without_plan", .list(teams.map { .text($0.description) })),
      .init(
        "gaps",
        .list(
          gaps.map {
            [
              "ref": .text($0.reference.description),
              "missing": .text(String($0.kind.rawValue.dropFirst(3)).replacing(" ", with: "_")),
            ]
          })),
    ]
  }

  private func list(_ names: [String]) -> String {
    let more = names.count > 8 ? " and \(names.count - 8) more" : ""
    return names.prefix(8).joined(separator: ", ") + more
  }
}

extension PlanGaps.Gap {
  /// `checkout p99`
  fileprivate var name: String {
    let item = reference.keyResult ?? reference.objective
    return item.map { "\(reference.team.name) \($0)" } ?? reference.team.description
  }
}

extension Plan {
  /// What it lacks; dropped items lack nothing.
  fileprivate func gaps(at reference: Reference) -> [PlanGaps.Gap] {
    let standing = objectives.filter { !$0.isDropped }
    guard !standing.isEmpty else { return [.init(kind: .noObjectives, reference: reference)] }
    return standing.flatMap { objective -> [PlanGaps.Gap] in
      let place = reference.with(objective: objective.id)
      let keyResults = objective.keyResults.filter { !$0.isDropped }
      guard !keyResults.isEmpty else { return [.init(kind: .noKeyResults, reference: place)] }
      return keyResults.flatMap { keyResult -> [PlanGaps.Gap] in
        let place = place.with(objective: objective.id, keyResult: keyResult.id)
        let lacksOwner = keyResult.owner == nil && objective.owner == nil
        return (keyResult.lacksBaseline ? [.init(kind: .noBaseline, reference: place)] : [])
          + (lacksOwner ? [.init(kind: .noOwner, reference: place)] : [])
      }
    }
  }
}

extension KeyResult {
  fileprivate var lacksBaseline: Bool {
    if case .range(nil, _) = measure { return true }
    return false
  }
}
