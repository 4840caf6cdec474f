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
    /// As JSON names what is missing.
    enum Kind: String, CaseIterable {
      case readability, objectives
      case keyResults = "key_results"
      case baseline, owner

      fileprivate var words: String {
        switch self {
        case .readability: "can't be read"
        case .objectives: "no objectives"
        case .keyResults: "no key results"
        case .baseline: "no baseline"
        case .owner: "no owner"
        }
      }
    }

    let kind: Kind
    let reference: Reference
  }

  init(in cycle: Cycle, of version: Version) throws {
    let plans = try version.planFiles(in: cycle.id)
    let asked = version.settings.teams.filter { !$0.value.hasNoOKRs && !$0.value.isPerson }.keys
    teams = version.settings.inPathOrder(asked.filter { plans[$0] == nil })
    gaps = version.settings.inPathOrder(plans.keys).flatMap { team in
      let reference = Reference(cycle: cycle.id, team: team)
      return plans[team]?.plan?.gaps(at: reference)
        ?? [Gap(kind: .readability, reference: reference)]
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
      if !names.isEmpty { remarks.append("\("note:", .cyan) \(kind.words): \(list(names))") }
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
              "missing": .text($0.kind.rawValue),
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
    guard !standing.isEmpty else { return [.init(kind: .objectives, reference: reference)] }
    return standing.flatMap { objective -> [PlanGaps.Gap] in
      let place = reference.with(objective: objective.id)
      let keyResults = objective.keyResults.filter { !$0.isDropped }
      guard !keyResults.isEmpty else { return [.init(kind: .keyResults, reference: place)] }
      return keyResults.flatMap { keyResult -> [PlanGaps.Gap] in
        let place = place.with(objective: objective.id, keyResult: keyResult.id)
        let lacksOwner = keyResult.owner == nil && objective.owner == nil
        return (keyResult.lacksBaseline ? [.init(kind: .baseline, reference: place)] : [])
          + (lacksOwner ? [.init(kind: .owner, reference: place)] : [])
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
