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
    /// The rule's place among all that are switched on.
    fileprivate let rank: Int
    package let rule: Rule
    package let severity: Severity
    package let remark: Remark
  }

  /// What the rules say of the plans of some teams in the order of `teams` and of the plans; on all cores.
  ///
  /// Those that are silenced beside the item are among them: only the text knows.
  ///
  /// - Parameter past: nil where the history isn't asked. It is read beside the plans' texts.
  package func remarks(
    on teams: [TeamPath], in surroundings: Surroundings, asking past: () throws -> HistorySubject?
  ) rethrows -> [Told] {
    let plans = surroundings.plans
    let subjects = teams.compactMap { team in
      plans[team].map {
        PlanSubject(
          reference: Reference(cycle: surroundings.cycle.id, team: team), plan: $0,
          cycle: surroundings.cycle, surroundings: surroundings)
      }
    }
    let (now, known) = try subjects.inParallel({ $0.map(told) }, while: past)
    guard let known else { return now.flatMap(\.self) }
    let then = subjects.inParallel { $0.map { told(of: $0, known) } }
    return zip(now, then).flatMap { ($0 + $1).sorted { $0.rank < $1.rank } }
  }

  /// Without the history.
  package func remarks(on teams: [TeamPath], in surroundings: Surroundings) -> [Told] {
    remarks(on: teams, in: surroundings, asking: { nil })
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
    return told { check in
      switch check {
      case .plan(let check): check(plan)
      case .objective(let check): objectives.flatMap(check)
      case .keyResult(let check): keyResults.flatMap(check)
      case .past, .file, .comments, .cycle, .settings, .words: []
      }
    }
  }

  private func told(of plan: PlanSubject, _ past: HistorySubject) -> [Told] {
    told { check in
      guard case .past(let check) = check else { return [] }
      return check(plan, past)
    }
  }

  private func told(by remarks: (Rule.Check) -> [Remark]) -> [Told] {
    severities.enumerated().flatMap { rank, entry in
      entry.rule.checks.flatMap(remarks).map {
        Told(rank: rank, rule: entry.rule, severity: entry.severity, remark: $0)
      }
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
