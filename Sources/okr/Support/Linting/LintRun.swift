import Format
import Lint
import Model
import Store
import Templates

/// Looks plans over with the rules that a repository has switched on.
struct LintRun {
  let linter: Linter
  let language: Language
  /// Whether there are words of it.
  let hasWords: Bool
  let colleagues: Colleagues
  let day: Day
  /// nil where only rules count that need none.
  let history: LintHistory?
  /// What can't be read of the repository's own words.
  let broken: [FileProblem]

  init(_ words: OwnWords, _ settings: Settings, on day: Day, asking history: LintHistory? = nil) {
    linter = Linter(settings)
    (language, hasWords) = (words.language, words.areThere)
    broken = words.problems.filter { $0.severity == .error }
    colleagues = Colleagues(settings, language)
    self.day = day
    self.history = history
  }

  /// What there is to say, by path and place.
  func findings(in plans: LintedPlans) throws -> [Finding] {
    try Dictionary(grouping: plans.paths, by: \.cycle).sorted { $0.key < $1.key }
      .flatMap { id, paths in
        guard let cycle = plans.snapshot.cycles[id] else { return [] as [Finding] }
        return try findings(in: plans, of: cycle, at: paths.sorted { $0.team < $1.team })
      }
  }

  private func findings(
    in plans: LintedPlans, of cycle: Cycle, at paths: [PlanPath]
  ) throws -> [Finding] {
    let remarks = Dictionary(
      grouping: try linter.remarks(on: paths.map(\.team), in: surroundings(plans, cycle)) {
        try history?.past(of: cycle)
      }, by: \.remark.item.team)
    let warnings = Dictionary(grouping: plans.warnings, by: \.path)
    let told = try paths.compactMap { path -> ToldPlan? in
      let own = remarks[path.team] ?? []
      let warnings = warnings[path.description] ?? []
      guard let text = try plans.text(path),
        !own.isEmpty || !warnings.isEmpty || LintedFile.hasComments(text)
      else { return nil }
      return ToldPlan(path: path.description, text: text, remarks: own, warnings: warnings)
    }
    let linter = linter
    return told.inParallel { $0.flatMap { $0.findings(of: linter) } }
  }

  private func surroundings(_ plans: LintedPlans, _ cycle: Cycle) -> Surroundings {
    var facts = Surroundings.Facts.usual
    (facts.unreadable, facts.proposers) = (plans.unreadable, plans.proposers)
    return Surroundings(
      plans.snapshot, cycle: cycle, day: day, language: language,
      index: plans.index?(cycle.id), colleagues: colleagues, facts: facts)
  }
}

extension LintRun {
  /// What there is to say of a file that is no plan's: `okr.yaml`, a cycle's, a language's.
  func findings(in bytes: [UInt8], at path: String, of version: Version) -> [Finding] {
    let file = LintedFile(bytes, path: path)
    if LanguageFormat.isMeant(by: path) {
      let words = WordsSubject(
        of: LanguageFormat.language(of: path), saying: file.text(of: "language"),
        beside: version.settings.language)
      return
        (linter.findings(on: words, in: file)
        + linter.findings(on: OwnWords.read(bytes, at: path).warnings, in: file)).inOrder
    }
    let warnings = version.problems.filter { $0.path == path && $0.severity == .warning }
    let read = linter.findings(on: warnings, in: file)
    if path == SettingsFormat.path {
      return
        (read
        + linter.findings(
          on: SettingsSubject(version.settings, hasWords: hasWords), in: file)).inOrder
    }
    let cycle = version.cycles.values.first { path == "cycles/\($0.id)/cycle.yaml" }
    return (read + (cycle.map { linter.findings(on: subject($0, version), in: file) } ?? []))
      .inOrder
  }

  private func subject(_ cycle: Cycle, _ version: Version) -> CycleSubject {
    CycleSubject(cycle, among: Set(version.cycleIDs), under: version.settings, on: day)
  }

  /// What there is to say of a plan that lies elsewhere, a template: as of one that nobody has, beside the others.
  func findings(
    in bytes: [UInt8], at path: String, among snapshot: Snapshot
  ) -> (findings: [Finding], problems: [FileProblem]) {
    let reading = PlanFormat.read(bytes).of(path)
    guard let plan = reading.value else { return ([], reading.errors) }
    let cycle =
      Cycle.current(among: snapshot.cycles.values, today: day)
      ?? Cycle(id: "cycle", starts: day, ends: day + 90)
    var snapshot = snapshot
    snapshot.cycles[cycle.id] = cycle
    snapshot.plans[cycle.id, default: [:]][.nobody] = plan
    let surroundings = Surroundings(
      snapshot, cycle: cycle, day: day, language: language, colleagues: colleagues,
      facts: .usual)
    let remarks = linter.remarks(on: [.nobody], in: surroundings).filter {
      !$0.rule.needsPlace
    }
    let told = ToldPlan(path: path, text: bytes, remarks: remarks, warnings: reading.warnings)
    return (told.findings(of: linter).map(\.withoutItem), [])
  }
}

extension TeamPath {
  /// No team can be called that.
  fileprivate static let nobody = TeamPath(unchecked: "?")
}

/// What there is to say of a plan, and its text, where that finds its place.
private struct ToldPlan: Sendable {
  let path: String
  let text: [UInt8]
  let remarks: [Linter.Told]
  let warnings: [FileProblem]

  func findings(of linter: Linter) -> [Finding] {
    let file = LintedFile(text, path: path)
    let placed = remarks.compactMap { file.finding($0.rule, $0.severity, $0.remark) }
    return (linter.findings(on: warnings, in: file) + placed).inOrder
  }
}

extension Surroundings.Facts {
  /// What the program itself knows.
  fileprivate static var usual: Self {
    var facts = Self()
    facts.usualTitles = usualKeyResults
    return facts
  }

  private static let usualKeyResults: Set<String> = Set(
    Template.names(under: "plans").compactMap(Template.text).flatMap { text in
      let plan = PlanFormat.read(Array(text.utf8)).value
      return plan?.objectives.flatMap(\.keyResults).map { $0.title.lowered } ?? []
    })
}

extension [Finding] {
  fileprivate var inOrder: [Finding] {
    sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }
}
