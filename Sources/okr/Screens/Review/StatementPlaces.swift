import Model
import Store

/// Where in the plans at hand a statement belongs, also where its item was renamed or moved since.
struct StatementPlaces {
  private let plans: ReviewedPlans
  /// By what the statement names.
  private var successors: [Reference: Reference] = [:]

  init(
    of statements: some Sequence<Statement>, in plans: ReviewedPlans, _ materials: ReviewMaterials
  ) throws {
    self.plans = plans
    for statement in statements {
      guard let item = statement.on, item.objective != nil, !isThere(item) else { continue }
      let changes = try materials.plans(since: statement)?.changes ?? []
      successors[item] = changes.first { $0.earlierReference == item }?.subject.reference
    }
  }

  /// nil where it is about the whole, or about something that isn't among what changed.
  func place(of statement: Statement) -> Reference? {
    guard let item = statement.on else { return nil }
    let place = successors[item] ?? item
    return isThere(place) ? place : nil
  }

  private func isThere(_ item: Reference) -> Bool {
    [plans.after, plans.before].contains { snapshot in
      if item.keyResult != nil { return snapshot.keyResult(at: item) != nil }
      if item.objective != nil { return snapshot.objective(at: item) != nil }
      return snapshot.plans[item.cycle ?? ""]?[item.team] != nil
    }
  }
}
