package import Model
package import YAML

/// A plan's file: `cycles/2026-q1/engineering/checkout.yaml`.
package enum PlanFormat {
  /// An empty file is an empty plan.
  package static func read(_ bytes: [UInt8]) -> Reading<Plan> { read(Document.parse(bytes)) }

  package static func read(_ document: Document) -> Reading<Plan> {
    Reader.read(document) { $0.plan($1) }
  }
}
