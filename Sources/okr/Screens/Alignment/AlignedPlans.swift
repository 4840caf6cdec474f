import History
import Model
import Store

/// The plans of a cycle together with those of other cycles that they support or that serve it.
struct AlignedPlans {
  let past: CycleHistory
  /// Of the other cycles, the longest first.
  let others: [CycleHistory]
  let alignment: Alignment

  private let objectives: [Reference: ObjectiveScore]

  init(_ past: CycleHistory, others: [CycleHistory] = []) {
    let plans = ([past] + others).flatMap(\.organisation.plans)
    self.past = past
    self.others = others
    alignment = Alignment(plans, isCycle: past.cycleIDs.contains)
    objectives = Dictionary(
      plans.flatMap(\.objectives).map { ($0.reference, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// With its cycle; nil where no plan that was read has it.
  func objective(_ reference: Reference) -> ObjectiveScore? {
    objectives[reference.with(objective: reference.objective)]
  }

  func keyResult(_ reference: Reference) -> KeyResultScore? {
    objective(reference)?.keyResults.first { $0.reference == reference }
  }

  /// What an objective says it supports, whether or not it is there; each once.
  func targets(of objective: ObjectiveScore) -> [Alignment.Target] {
    var seen: Set<Alignment.Target> = []
    return objective.objective.supports.compactMap { text in
      Alignment.Target(
        text, in: objective.reference.cycle ?? past.cycle.id, isCycle: past.cycleIDs.contains)
    }.filter { seen.insert($0).inserted }
  }

  /// nil for what isn't there.
  func title(of target: Alignment.Target) -> String? {
    switch target {
    case .strategy(let id): past.settings.strategy.first { $0.id == id }?.title
    case .item(let reference):
      reference.keyResult == nil
        ? objective(reference)?.objective.title : keyResult(reference)?.keyResult.title
    }
  }

  /// As a plan of the cycle writes it.
  func name(of target: Alignment.Target) -> String {
    switch target {
    case .strategy(let id): "strategy:\(id)"
    case .item(let reference): name(of: reference)
    }
  }

  func name(of reference: Reference) -> String {
    reference.cycle == past.cycle.id ? reference.withoutCycle : reference.description
  }
}

extension View {
  /// The plans of a cycle with those of the cycles it is aligned with: the ones it serves, directly
  /// or not, those that its objectives name, and those that serve it.
  func alignedPlans(with past: CycleHistory) throws -> AlignedPlans {
    var others: [String: CycleHistory] = [:]
    var waiting = [past]
    while let next = waiting.popLast() {
      for id in next.cyclesAbove where id != past.cycle.id && others[id] == nil {
        guard let cycle = version.cycles[id] else { continue }
        let other = try self.past(of: cycle, telling: .plans(of: []))
        others[id] = other
        waiting.append(other)
      }
    }
    for cycle in version.cycles.values where cycle.parent == past.cycle.id {
      if others[cycle.id] == nil {
        others[cycle.id] = try self.past(of: cycle, telling: .plans(of: []))
      }
    }
    let sorted = others.values.sorted { one, other in
      (other.cycle.length, one.cycle.id) < (one.cycle.length, other.cycle.id)
    }
    return AlignedPlans(past, others: sorted)
  }
}

extension CycleHistory {
  /// The longer cycle, and those that its objectives name.
  fileprivate var cyclesAbove: Set<String> {
    let supports = organisation.plans.flatMap(\.objectives).flatMap(\.objective.supports)
    let named = supports.compactMap { Reference($0, isCycle: cycleIDs.contains)?.cycle }
    return Set(named + [cycle.parent].compactMap { $0 })
  }
}
