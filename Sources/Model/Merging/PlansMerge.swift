/// Three versions of the plans of one cycle, merged objective by objective and key result by key result, wherever each
/// side has moved them.
struct PlansMerge {
  private let cycle: String
  private let basePlans: [TeamPath: Plan]
  private let ourPlans: [TeamPath: Plan]
  private let theirPlans: [TeamPath: Plan]
  private let base: Lineage
  private let ours: Lineage
  private let theirs: Lineage

  init(
    of cycle: String, base: [TeamPath: Plan], ours: [TeamPath: Plan], theirs: [TeamPath: Plan]
  ) {
    self.cycle = cycle
    basePlans = base
    ourPlans = ours
    theirPlans = theirs
    self.base = Lineage(of: base, in: cycle, since: base)
    self.ours = Lineage(of: ours, in: cycle, since: base)
    self.theirs = Lineage(of: theirs, in: cycle, since: base)
  }

  /// The plans after the merge; one that holds nothing any more isn't there.
  func merged(_ arbitration: inout Arbitration) -> [TeamPath: Plan] {
    let objectives = self.objectives(&arbitration)
    let keyResults = self.keyResults(within: objectives, &arbitration)
    var plans = alone(&arbitration)
    for team in Set(plans.keys).union(objectives.values.map(\.parent)).sorted() {
      let placed = place(objectives, in: team)
      guard plans[team] != nil || !placed.isEmpty else { continue }
      plans[team, default: Plan()].objectives = placed.map { node in
        var objective = node.item
        objective.id = node.id
        objective.keyResults = place(keyResults, in: node.key)
        return objective
      }
    }
    return plans
  }

  // MARK: Plans

  /// The plans without their objectives.
  private func alone(_ arbitration: inout Arbitration) -> [TeamPath: Plan] {
    var plans: [TeamPath: Plan] = [:]
    for team in Set(ourPlans.keys).union(theirPlans.keys).sorted() {
      let (old, mine, other) = (
        basePlans[team]?.alone, ourPlans[team]?.alone, theirPlans[team]?.alone
      )
      // Who removes a plan, removes what it holds; what stays of it is told of the items.
      if other == nil, old == mine { continue }
      if mine == nil, old == other { continue }
      let merge = FieldMerge(
        .item(Reference(cycle: cycle, team: team)), base: old?.value, ours: mine?.value,
        theirs: other?.value)
      plans[team] = Plan(value: merge.merged(&arbitration).value) ?? mine ?? other
    }
    return plans
  }

  // MARK: Items

  private typealias Node<Parent: Hashable, Item> = MergedItem<Parent, Item>

  private func objectives(
    _ arbitration: inout Arbitration
  ) -> [ItemKey: Node<TeamPath, Objective>] {
    var nodes: [ItemKey: Node<TeamPath, Objective>] = [:]
    for key in keys(ours.objectives.map(\.key), theirs.objectives.map(\.key)) {
      nodes[key] = objective(key, &arbitration)
    }
    return Collisions(
      ours: ours.objectives.map { ($0.key, $0.reference.team, $0.reference, $0.objective.value) },
      theirs: theirs.objectives.map {
        ($0.key, $0.reference.team, $0.reference, $0.objective.value)
      }
    ).settled(nodes, &arbitration)
  }

  private func objective(
    _ key: ItemKey, _ arbitration: inout Arbitration
  ) -> Node<TeamPath, Objective>? {
    let (old, mine, other) = (base.objective(key), ours.objective(key), theirs.objective(key))
    guard let mine, let other else {
      guard let left = mine ?? other, old == nil || survives(key, &arbitration) else { return nil }
      return Node(
        key: key, parent: left.reference.team, id: left.objective.id, item: left.objective)
    }
    let place = PlaceMerge(
      base: old.map { .init(parent: $0.reference.team, reference: $0.reference) },
      ours: .init(parent: mine.reference.team, reference: mine.reference),
      theirs: .init(parent: other.reference.team, reference: other.reference)
    ).merged(&arbitration)
    let subject = Subject.item(mine.reference)
    var item = mine.objective
    if old == nil, !mine.objective.valueAlone.means(other.objective.valueAlone) {
      let choice = arbitration.settle(
        Conflict(
          subject, field: nil, base: .null, ours: mine.objective.valueAlone,
          theirs: other.objective.valueAlone))
      item = choice == .theirs ? other.objective : mine.objective
    } else {
      var merge = FieldMerge(
        subject, base: old?.objective.valueAlone, ours: mine.objective.valueAlone,
        theirs: other.objective.valueAlone)
      merge.skipped = ["id"]
      item = Objective(value: merge.merged(&arbitration).value) ?? item
    }
    return Node(key: key, parent: place.parent, id: place.id, item: item)
  }

  /// Whether what one side removed stays, because the other changed it and nobody chose otherwise.
  private func survives(_ key: ItemKey, _ arbitration: inout Arbitration) -> Bool {
    guard let old = base.objective(key) else { return true }
    let (mine, other) = (ours.objective(key), theirs.objective(key))
    let side = mine == nil ? theirs : ours
    guard let left = mine ?? other, isChanged(left, of: side, since: old) else { return false }
    let choice = arbitration.settle(
      Conflict(
        .item(left.reference), field: nil, base: old.objective.value,
        ours: mine?.objective.value ?? .null, theirs: other?.objective.value ?? .null))
    return (choice == .theirs) == (mine == nil)
  }

  /// Check-ins aside; key results that came count, too.
  private func isChanged(
    _ new: Lineage.Place, of side: Lineage, since old: Lineage.Place
  ) -> Bool {
    if new.reference != old.reference { return true }
    if !new.objective.valueAlone.means(old.objective.valueAlone) { return true }
    return side.keyResults(of: new.key).contains { step in
      guard let before = base.keyResult(step.key), before.parent == new.key else { return true }
      return before.keyResult.withoutCheckIn != step.keyResult.withoutCheckIn
    }
  }

  private func keyResults(
    within objectives: [ItemKey: Node<TeamPath, Objective>], _ arbitration: inout Arbitration
  ) -> [ItemKey: Node<ItemKey, KeyResult>] {
    var nodes: [ItemKey: Node<ItemKey, KeyResult>] = [:]
    for key in keys(ours.keyResults.map(\.key), theirs.keyResults.map(\.key)) {
      guard let node = keyResult(key, within: objectives, &arbitration) else { continue }
      nodes[key] = node
    }
    return Collisions(
      ours: ours.keyResults.map { ($0.key, $0.parent, $0.reference, $0.keyResult.value) },
      theirs: theirs.keyResults.map { ($0.key, $0.parent, $0.reference, $0.keyResult.value) }
    ).settled(nodes, &arbitration)
  }

  private func keyResult(
    _ key: ItemKey, within objectives: [ItemKey: Node<TeamPath, Objective>],
    _ arbitration: inout Arbitration
  ) -> Node<ItemKey, KeyResult>? {
    let (old, mine, other) = (base.keyResult(key), ours.keyResult(key), theirs.keyResult(key))
    guard let mine, let other else {
      return remaining(old, mine, other, within: objectives, &arbitration)
    }
    var place = PlaceMerge(
      base: old.map { .init(parent: $0.parent, reference: $0.reference) },
      ours: .init(parent: mine.parent, reference: mine.reference),
      theirs: .init(parent: other.parent, reference: other.reference)
    ).merged(&arbitration)
    // Where it was to go is gone; so it stays where it still can.
    if objectives[place.parent] == nil {
      place.parent = objectives[mine.parent] == nil ? other.parent : mine.parent
    }
    guard objectives[place.parent] != nil else { return nil }
    let subject = Subject.item(mine.reference)
    if old == nil, mine.keyResult.withoutCheckIn != other.keyResult.withoutCheckIn {
      let choice = arbitration.settle(
        Conflict(
          subject, field: nil, base: .null, ours: mine.keyResult.value,
          theirs: other.keyResult.value))
      return Node(
        key: key, parent: place.parent, id: place.id,
        item: choice == .theirs ? other.keyResult : mine.keyResult)
    }
    let merge = KeyResultMerge(
      subject: subject, base: old?.keyResult, ours: mine.keyResult, theirs: other.keyResult)
    return Node(
      key: key, parent: place.parent, id: place.id, item: merge.merged(&arbitration))
  }

  /// A key result that one side doesn't have.
  private func remaining(
    _ old: Lineage.Step?, _ mine: Lineage.Step?, _ other: Lineage.Step?,
    within objectives: [ItemKey: Node<TeamPath, Objective>], _ arbitration: inout Arbitration
  ) -> Node<ItemKey, KeyResult>? {
    guard let left = mine ?? other, objectives[left.parent] != nil else { return nil }
    let node = Node(
      key: left.key, parent: left.parent, id: left.keyResult.id, item: left.keyResult)
    guard let old else { return node }
    // It went with its objective, which stays after all.
    let absent = mine == nil ? ours : theirs
    if base.objective(left.parent) != nil, absent.objective(left.parent) == nil { return node }
    let isSame =
      left.reference == old.reference && left.parent == old.parent
      && left.keyResult.withoutCheckIn == old.keyResult.withoutCheckIn
    guard !isSame else { return nil }
    let choice = arbitration.settle(
      Conflict(
        .item(left.reference), field: nil, base: old.keyResult.value,
        ours: mine?.keyResult.value ?? .null, theirs: other?.keyResult.value ?? .null))
    return (choice == .theirs) == (mine == nil) ? node : nil
  }

  // MARK: Order

  private func keys(_ own: [ItemKey], _ others: [ItemKey]) -> [ItemKey] {
    let known = Set(own)
    return own + others.filter { !known.contains($0) }
  }

  private func place(
    _ nodes: [ItemKey: Node<TeamPath, Objective>], in team: TeamPath
  ) -> [Node<TeamPath, Objective>] {
    let own = ours.objectives.filter { $0.reference.team == team }.map(\.key)
    let order = theirs.objectives.filter { $0.reference.team == team }.map(\.key)
    let all = keys(ours.objectives.map(\.key), theirs.objectives.map(\.key))
    let placed = PlansMerge.placed(
      own.filter { nodes[$0]?.parent == team }, among: order,
      additions: all.filter { nodes[$0]?.parent == team && !own.contains($0) })
    return placed.compactMap { nodes[$0] }
  }

  private func place(
    _ nodes: [ItemKey: Node<ItemKey, KeyResult>], in objective: ItemKey
  ) -> [KeyResult] {
    let own = ours.keyResults(of: objective).map(\.key)
    let order = theirs.keyResults(of: objective).map(\.key)
    let all = keys(ours.keyResults.map(\.key), theirs.keyResults.map(\.key))
    let placed = PlansMerge.placed(
      own.filter { nodes[$0]?.parent == objective }, among: order,
      additions: all.filter { nodes[$0]?.parent == objective && !own.contains($0) })
    return placed.compactMap { nodes[$0] }.map { node in
      var keyResult = node.item
      keyResult.id = node.id
      return keyResult
    }
  }

  private static func placed(
    _ own: [ItemKey], among order: [ItemKey], additions: [ItemKey]
  ) -> [ItemKey] {
    Placing.placed(own.map { ($0, $0) }, among: order, additions: additions.map { ($0, $0) })
  }
}
