package import Format
package import Model

/// Looks plans over with all rules that are switched on.
package struct Linter: Sendable {
  private let severities: [(rule: Rule, severity: Severity)]

  /// - Parameter settings: their profile and rules say what is switched on and how much it matters.
  package init(_ settings: Settings) {
    severities = Rule.all.compactMap { rule in
      settings.severity(of: rule).map { (rule, $0) }
    }
  }

  /// With these rules only, as the gentle profile has them.
  init(_ rules: [Rule]) { severities = rules.map { ($0, $0.severity) } }

  /// What the rules say of the plans of some teams in the order of `teams` and of the plans; on all cores.
  ///
  /// Those that are silenced beside the item are among them: only the text knows.
  package func remarks(
    on teams: [TeamPath], in surroundings: Surroundings
  ) -> [(rule: Rule, severity: Severity, remark: Remark)] {
    let plans = surroundings.plans
    let all = teams.inParallel { teams in
      teams.flatMap { team -> [Told] in
        guard let plan = plans[team] else { return [] }
        return told(
          of: PlanSubject(
            reference: Reference(cycle: surroundings.cycle.id, team: team), plan: plan,
            cycle: surroundings.cycle, surroundings: surroundings))
      }
    }
    return all.map { ($0.rule, $0.severity, $0.remark) }
  }

  /// What reading a file remarked, where the rule about that is on.
  package func findings(on problems: [FileProblem], in file: LintedFile) -> [Finding] {
    severities.filter { $0.rule.checks.contains(where: \.isOfFile) }.flatMap {
      file.findings($0.rule, $0.severity, problems)
    }
  }

  /// What the rules say of `okr.yaml`.
  package func findings(on settings: Settings, in file: LintedFile) -> [Finding] {
    severities.flatMap { rule, severity in
      rule.checks.flatMap { check -> [FileRemark] in
        guard case .settings(let check) = check else { return [] }
        return check(settings)
      }.compactMap { file.finding(rule, severity, $0) }
    }
  }

  /// What the rules say of a `cycle.yaml`.
  package func findings(on cycle: CycleSubject, in file: LintedFile) -> [Finding] {
    severities.flatMap { rule, severity in
      rule.checks.flatMap { check -> [FileRemark] in
        guard case .cycle(let check) = check else { return [] }
        return check(cycle)
      }.compactMap { file.finding(rule, severity, $0) }
    }
  }

  private struct Told: Sendable {
    let rule: Rule
    let severity: Severity
    let remark: Remark
  }

  private func told(of plan: PlanSubject) -> [Told] {
    let objectives = plan.objectives
    let keyResults = objectives.flatMap(\.keyResults)
    return severities.flatMap { rule, severity -> [Told] in
      let remarks = rule.checks.flatMap { check -> [Remark] in
        switch check {
        case .plan(let check): check(plan)
        case .objective(let check): objectives.flatMap(check)
        case .keyResult(let check): keyResults.flatMap(check)
        case .file, .cycle, .settings: []
        }
      }
      return remarks.map { Told(rule: rule, severity: severity, remark: $0) }
    }
  }
}

extension Settings {
  /// nil where a rule is off.
  package func severity(of rule: Rule) -> Severity? {
    if let own = lint.rules.last(where: { $0.key == rule.id })?.value.scalarText {
      return Severity(rawValue: own)
    }
    return lint.profile == "strict" ? rule.strict : rule.severity
  }
}
