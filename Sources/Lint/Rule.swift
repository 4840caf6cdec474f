internal import Model

/// One thing that the practice warns of: what it is, why it matters, and how it is found.
///
/// Each rule is a constant in a file of its own under `Rules/`; `Rule.all` lists them.
package struct Rule: Sendable {
  /// As `okr.yaml`, comments and the JSON name it: `kr-output`.
  package let id: String
  package let theme: Theme
  /// In the gentle profile: what only language suggests is never an error.
  package let severity: Severity
  /// In the strict profile.
  package let strict: Severity
  /// The text that it comes from; nil for what follows from the format alone.
  package let practice: Practice?
  /// One line, without a full stop.
  package let summary: String
  /// Why it matters, in a few sentences.
  package let why: String
  /// What it finds, and what says the same better: titles with what is measured, `from 9 to 3, with unit: hours`,
  /// or fields as a file has them. Where more than one item is needed to see it, both are told in words.
  package let example: Example?
  /// Whether it says nothing of a plan that is no team's and in no cycle.
  package let needsPlace: Bool
  let checks: [Check]

  package enum Theme: String, Sendable, CaseIterable {
    case structure
    case objectives
    case keyResults = "key results"
    case ambition
    case alignment
    case conduct
  }

  package struct Example: Sendable {
    package let bad: String
    package let better: String

    package init(bad: String, better: String) {
      self.bad = bad
      self.better = better
    }
  }

  /// What a rule looks at; dropped items are never looked at.
  enum Check: Sendable {
    case keyResult(@Sendable (KeyResultSubject) -> [Remark])
    case objective(@Sendable (ObjectiveSubject) -> [Remark])
    case plan(@Sendable (PlanSubject) -> [Remark])
    /// A plan and what the history tells of it; not asked where the history isn't, and told behind what the
    /// rule's other checks say.
    case past(@Sendable (PlanSubject, HistorySubject) -> [Remark])
    /// What `cycle.yaml` says.
    case cycle(@Sendable (CycleSubject) -> [FileRemark])
    /// What `okr.yaml` says.
    case settings(@Sendable (SettingsSubject) -> [FileRemark])
    /// What a file of words is called.
    case words(@Sendable (WordsSubject) -> [FileRemark])
    /// Told by reading the file, not by its meaning.
    case file
    /// Told of the comments that keep rules quiet.
    case comments
  }

  init(
    _ id: String, _ theme: Theme, _ severity: Severity, strict: Severity? = nil,
    _ practice: Practice?, _ summary: String, why: String, example: Example? = nil,
    needsPlace: Bool = false, _ checks: Check...
  ) {
    self.id = id
    self.theme = theme
    self.severity = severity
    self.strict = strict ?? severity
    self.practice = practice
    self.summary = summary
    self.why = why
    self.example = example
    self.needsPlace = needsPlace
    self.checks = checks
  }

  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
