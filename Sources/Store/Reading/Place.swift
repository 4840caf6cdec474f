package import Format
package import Model

/// An objective or a key result where it stands: its file, and the steps that lead to it there.
package struct ItemPlace: Sendable {
  package let reference: Reference
  package let path: String
  package let plan: Plan
  package let objective: Objective
  /// nil where the objective itself is meant.
  package let keyResult: KeyResult?

  /// A dropped objective drops what is under it.
  package var isDropped: Bool { objective.isDropped || keyResult?.isDropped == true }

  /// The item's id.
  package var name: String { keyResult?.id ?? objective.id }

  package var title: String { keyResult?.title ?? objective.title }

  package var steps: [Edit.Step] { [Edit.Step](reference) }
}

/// A key result where it stands.
package struct KeyResultPlace: Sendable {
  package let item: ItemPlace
  package let keyResult: KeyResult

  package var reference: Reference { item.reference }
  package var path: String { item.path }
  package var objective: Objective { item.objective }
  package var isDropped: Bool { item.isDropped }
  package var steps: [Edit.Step] { item.steps }
}
