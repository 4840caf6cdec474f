import Format
import Lint
import Model
import Store
import Terminal

/// Says what could be better about what was just written: a few lines, and never in its way.
struct WrittenFindings {
  let workspace: Workspace
  let today: Day

  /// The most that is said at once.
  static let limit = 3

  /// Warnings and errors only.
  func tell(of written: Written) {
    guard let findings = try? findings(of: written) else { return }
    Context.current.note(findings)
  }

  private func findings(of written: Written) throws -> [Finding] {
    let touched = TouchedItems(written.changes)
    guard !touched.isEmpty else { return [] }
    let version = try workspace.version(at: written.commit)
    let run = LintRun(try OwnWords(version), version.settings, on: today)
    let paths = touched.plans.compactMap { plan in
      plan.cycle.map { PlanPath(plan.team, in: $0) }
    }
    let snapshot = try version.snapshot(around: Set(paths.map(\.cycle)))
    let unreadable = try version.unreadablePlans(beside: snapshot)
    let plans = LintedPlans(
      paths.sorted { $0.description < $1.description }, in: snapshot,
      warnings: try warnings(of: written, version, paths), unreadable: unreadable
    ) { try version.planText(of: $0.team, in: $0.cycle) }
    return try run.findings(in: plans).filter {
      touched.touch($0) && !($0.isOfSlip && written.unknownPeople.contains($0.text))
    }
  }

  /// What reading the files remarks that it didn't remark before.
  private func warnings(
    of written: Written, _ version: Version, _ paths: [PlanPath]
  ) throws -> [FileProblem] {
    let before = try written.base.map { try workspace.version(at: $0) }
    var known = try paths.flatMap { path in
      try before?.planText(of: path.team, in: path.cycle).map {
        PlanFormat.read($0).of(path.description).warnings
      } ?? []
    }
    return version.problems.filter { problem in
      guard problem.severity == .warning else { return false }
      let place = known.firstIndex { $0.path == problem.path && $0.message == problem.message }
      return place.map { _ = known.remove(at: $0) } == nil
    }
  }
}

extension Finding {
  /// Whether it is about a name that commands which are given one speak of themselves.
  fileprivate var isOfSlip: Bool { rule.id == "unknown-person" }
}

extension Context {
  /// The findings that matter most, a line each; nothing where there are only hints.
  func note(_ findings: [Finding]) {
    let grave = Severity.allCases.reversed().filter { $0 > .info }.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    guard let first = grave.first else { return }
    let shown = grave.prefix(WrittenFindings.limit)
    for finding in shown {
      let item = finding.item?.item.map { $0 + ": " } ?? ""
      note("\("note:", .cyan) \(item)\(finding.message) \("[\(finding.rule.id)]", .faint)")
    }
    let left = grave.count - shown.count
    let more = left == 0 ? "" : "\(left) more; "
    note("\("hint:", .cyan) \(more)okr lint --explain \(first.rule.id) tells more")
  }
}

extension Version {
  /// The plans of some cycles, and of those that these serve or that serve them.
  fileprivate func snapshot(around ids: Set<String>) throws -> Snapshot {
    let near = cycles.values.filter { cycle in
      ids.contains(cycle.id) || cycle.parent.map(ids.contains) == true
        || ids.contains { cycles[$0]?.parent == cycle.id }
    }
    var snapshot = Snapshot(settings: settings, cycles: cycles)
    for cycle in near { snapshot.plans[cycle.id] = try plans(in: cycle.id) }
    return snapshot
  }
}
