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

  /// What whoever writes says of it already, with the change itself.
  private static let saidAlready: Set<String> = ["unknown-person"]

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
    let plans = LintedPlans(
      paths.sorted { $0.description < $1.description }, in: snapshot,
      unreadable: try version.unreadablePlans(beside: snapshot)
    ) { try version.planText(of: $0.team, in: $0.cycle) }
    return try run.findings(in: plans).filter {
      touched.touch($0) && !Self.saidAlready.contains($0.rule.id)
    }
  }
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
