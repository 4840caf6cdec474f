/// The OKRs of one team in one cycle: one file.
///
/// ```yaml
/// about: What this team is for.
/// objectives:
///   - id: instant-pay
/// ```
package struct Plan: Sendable, Equatable {
  package var about: String?
  package var objectives: [Objective] = []
  /// Unknown keys, kept and merged but never interpreted; in the file's order.
  package var extras: [Value.Entry] = []

  package init(about: String? = nil, objectives: [Objective] = [], extras: [Value.Entry] = []) {
    self.about = about
    self.objectives = objectives
    self.extras = extras
  }

  package func objective(_ id: String) -> Objective? {
    objectives.firstIndex { $0.id == id }.map { objectives[$0] }
  }

  package func keyResult(_ objective: String, _ id: String) -> KeyResult? {
    self.objective(objective)?.keyResult(id)
  }

  /// Whether both have the same objectives and key results in the same order, as after a check-in.
  package func hasSameItems(as other: Plan) -> Bool {
    objectives.hasSameOrder(as: other.objectives) { one, other in
      one.id == other.id && one.keyResults.hasSameOrder(as: other.keyResults) { $0.id == $1.id }
    }
  }
}

extension Array {
  /// Like `elementsEqual`, and copies no element: these are large.
  fileprivate func hasSameOrder(
    as other: [Element], _ isSame: (Element, Element) -> Bool
  ) -> Bool {
    count == other.count && indices.allSatisfy { isSame(self[$0], other[$0]) }
  }
}
