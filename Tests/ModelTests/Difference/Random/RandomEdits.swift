import Model

extension SeededGenerator {
  /// `snapshot` after a few of the things that people do to plans.
  mutating func edited(_ snapshot: Snapshot) -> Snapshot {
    var edited = snapshot
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      let places = edited.objectivePlaces
      guard !places.isEmpty else { return edited }
      edit(&edited, at: pick(places), and: pick(places))
    }
    return edited
  }

  private mutating func edit(_ snapshot: inout Snapshot, at place: Place, and other: Place) {
    switch Int.random(in: 0..<8, using: &self) {
    case 0: moveObjective(&snapshot, from: place, to: other)
    case 1: moveKeyResult(&snapshot, from: place, to: other)
    case 2: rename(&snapshot[place].id, among: snapshot.ids(beside: place))
    case 3: snapshot[place].keyResults = some(snapshot[place].keyResults)
    case 4: snapshot[place].title = pick(["Fast", "Slow"])
    case 5: snapshot[place].kind = pick(Objective.Kind.allCases)
    default: editKeyResult(&snapshot[place])
    }
  }

  private mutating func editKeyResult(_ objective: inout Objective) {
    guard let index = objective.keyResults.indices.randomElement(using: &self) else { return }
    switch Int.random(in: 0..<6, using: &self) {
    case 0: rename(&objective.keyResults[index].id, among: objective.keyResults.map(\.id))
    case 1: objective.keyResults[index].measure = measure()
    case 2: objective.keyResults[index].current = 7
    case 3: objective.keyResults[index].title = "Fast"
    case 4: rewordMilestone(&objective.keyResults[index])
    default: objective.keyResults[index] = keyResult(objective.keyResults[index].id)
    }
  }

  private mutating func rewordMilestone(_ keyResult: inout KeyResult) {
    var milestones = keyResult.measure.milestones
    guard let index = milestones.indices.randomElement(using: &self) else { return }
    rename(&milestones[index].id, among: milestones.map(\.id))
    keyResult.measure = .milestones(milestones)
  }

  private mutating func rename(_ id: inout String, among taken: [String]) {
    let new = pick(["one", "two", "x", "y", "m", "other"])
    if !taken.contains(new) { id = new }
  }

  private mutating func moveObjective(_ snapshot: inout Snapshot, from: Place, to: Place) {
    let objective = snapshot[from]
    guard !snapshot.ids(inPlanOf: to).contains(objective.id) else { return }
    snapshot.plans[from.cycle]?[from.team]?.objectives.remove(at: from.index)
    snapshot.plans[to.cycle]?[to.team]?.objectives.append(objective)
  }

  private mutating func moveKeyResult(_ snapshot: inout Snapshot, from: Place, to: Place) {
    guard let keyResult = snapshot[from].keyResults.randomElement(using: &self),
      !snapshot[to].keyResults.contains(where: { $0.id == keyResult.id })
    else { return }
    snapshot[from].keyResults.removeAll { $0.id == keyResult.id }
    snapshot[to].keyResults.append(keyResult)
  }
}

/// Where an objective stands.
struct Place {
  let cycle: String
  let team: TeamPath
  let index: Int
}

extension Snapshot {
  fileprivate var objectivePlaces: [Place] {
    plans.sorted { $0.key < $1.key }.flatMap { cycle, plans in
      plans.sorted { $0.key < $1.key }.flatMap { team, plan in
        plan.objectives.indices.map { Place(cycle: cycle, team: team, index: $0) }
      }
    }
  }

  fileprivate subscript(place: Place) -> Objective {
    get {
      plans[place.cycle]?[place.team]?.objectives[place.index] ?? Objective(id: "none", title: "")
    }
    set { plans[place.cycle]?[place.team]?.objectives[place.index] = newValue }
  }

  fileprivate func ids(inPlanOf place: Place) -> [String] {
    (plans[place.cycle]?[place.team]?.objectives ?? []).map(\.id)
  }

  fileprivate func ids(beside place: Place) -> [String] { ids(inPlanOf: place) }
}
