package import Model
package import YAML

/// A plan's file: `cycles/2026-q1/engineering/checkout.yaml`.
package enum PlanFormat {
  /// An empty file is an empty plan. `path` is for the problems only.
  package static func read(_ bytes: [UInt8], path: String = "") -> Reading<Plan> {
    read(Document.parse(bytes), path: path)
  }

  package static func read(_ document: Document, path: String = "") -> Reading<Plan> {
    Reader.read(document) { $0.plan($1) }.of(path)
  }

  /// The line, from 1, where an objective or key result stands in a plan.
  package static func line(of reference: Reference, in bytes: [UInt8]) -> Int {
    line(of: [Edit.Step](reference), in: bytes)
  }

  /// The line, from 1, of what a path leads to.
  package static func line(of path: [Edit.Step], in bytes: [UInt8]) -> Int {
    Document.parse(bytes).position(of: path).line
  }
}
