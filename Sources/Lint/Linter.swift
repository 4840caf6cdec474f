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

  /// What a rule says, and how much that matters here.
  package struct Told: Sendable {
    package let rule: Rule
    package let severity: Severity
    package let remark: Remark
  }

  /// What the rules say of the plans of some teams in the order of `teams` and of the plans; on all cores.
  ///
  /// Those that are silenced beside the item are among them: only the text knows.
  package func remarks(
    on teams: [TeamPath], in surroundings: Surroundings
  ) -> [Told] {
    let plans = surroundings.plans
    return teams.inParallel { teams in
      teams.flatMap { team -> [Told] in
        guard let plan = plans[team] else { return [] }
        return told(
          of: PlanSubject(
            reference: Reference(cycle: surroundings.cycle.id, team: team), plan: plan,
            cycle: surroundings.cycle, surroundings: surroundings))
      }
    }
  }

  /// What reading a file and its comments remarked, where the rules about that are on.
  package func findings(on problems: [FileProblem], in file: LintedFile) -> [Finding] {
    severities.flatMap { rule, severity in
      rule.checks.flatMap { check -> [Finding] in
        switch check {
        case .file: file.findings(rule, severity, problems)
        case .comments: file.findings(rule, severity, file.commentProblems)
        default: []
        }
      }
    }
  }

  /// What the rules say of `okr.yaml`.
  package func findings(on settings: SettingsSubject, in file: LintedFile) -> [Finding] {
    findings(in: file) { check in
      guard case .settings(let check) = check else { return [] }
      return check(settings)
    }
  }

  /// What the rules say of a `cycle.yaml`.
  package func findings(on cycle: CycleSubject, in file: LintedFile) -> [Finding] {
    findings(in: file) { check in
      guard case .cycle(let check) = check else { return [] }
      return check(cycle)
    }
  }

  /// What the rules say of a file of words.
  package func findings(on words: WordsSubject, in file: LintedFile) -> [Finding] {
    findings(in: file) { check in
      guard case .words(let check) = check else { return [] }
      return check(words)
    }
  }

  private func findings(
    in file: LintedFile, _ remarks: (Rule.Check) -> [FileRemark]
  ) -> [Finding] {
    severities.flatMap { rule, severity in
      rule.checks.flatMap(remarks).compactMap { file.finding(rule, severity, $0) }
    }
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
        case .file, .comments, .cycle, .settings, .words: []
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
