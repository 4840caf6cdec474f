import Format
import History
import Lint
import Model
import Store

/// Plans to be looked over, their texts, and the plans around them.
struct LintedPlans {
  let snapshot: Snapshot
  /// The plans that are looked at.
  let paths: [PlanPath]
  /// What a plan's file holds, readable or not; nil where there is none.
  let text: (PlanPath) throws -> [UInt8]?
  /// What reading the files remarked.
  let warnings: [FileProblem]
  /// Plans, their cycles named, that are there and can't be read.
  let unreadable: Set<Model.Reference>
  /// The index of a cycle, where one is kept; nil for a new one.
  var index: ((String) -> PlansIndex)?
  /// The addresses of who proposes each key result that main hasn't.
  var proposers: [Model.Reference: [String]] = [:]

  /// Those that can be looked at: they and their cycles can be read.
  var readable: [PlanPath] {
    paths.filter { snapshot.cycles[$0.cycle] != nil && snapshot.plans[$0.cycle]?[$0.team] != nil }
  }

  /// Plans of a version among all that it has.
  init(_ paths: [PlanPath], of version: Version) throws {
    snapshot = try version.snapshot()
    self.paths = paths
    text = { try version.planText(of: $0.team, in: $0.cycle) }
    warnings = version.problems.filter { $0.severity == .warning }
    unreadable = try version.unreadablePlans(beside: snapshot)
  }

  init(
    _ paths: [PlanPath], in snapshot: Snapshot, warnings: [FileProblem] = [],
    unreadable: Set<Model.Reference>,
    text: @escaping (PlanPath) throws -> [UInt8]?
  ) {
    self.snapshot = snapshot
    self.paths = paths
    self.text = text
    self.warnings = warnings
    self.unreadable = unreadable
  }
}

extension Version {
  /// The plans that are there and can't be read, where a snapshot lacks them, too.
  func unreadablePlans(beside snapshot: Snapshot) throws -> Set<Model.Reference> {
    Set(
      try snapshot.plans.flatMap { cycle, plans in
        try planFiles(in: cycle).filter { $0.value.plan == nil && plans[$0.key] == nil }
          .map { Model.Reference(cycle: cycle, team: $0.key) }
      })
  }
}

extension Proposal {
  /// The addresses of its authors by each key result that it adds.
  var proposers: [Model.Reference: [String]] {
    let authors = authors.map(\.email)
    let added = changes.filter { $0.kind == .keyResultAdded }.compactMap(\.subject.reference)
    return Dictionary(added.map { ($0, authors) }) { first, _ in first }
  }
}
