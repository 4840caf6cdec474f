import Model

/// How a cycle of the demo went, as `templates/demo/story/2026-q1.yaml` tells it.
struct Story {
  let cycle: String
  let opened: Deed
  let started: Deed?
  /// When the teams graded; absent unless the cycle is closed.
  let graded: Day?
  let closed: Deed?
  let plans: [PlanStory]
  let changes: [PlannedChange]
  let meetings: [Meeting]
}

/// Who does something, and when.
struct Deed {
  /// A person's id in okr.yaml.
  let by: String
  let day: Day
}

/// How one team came to its plan, and what became of it.
struct PlanStory {
  let team: TeamPath
  let proposed: Deed
  /// Who wrote the plan together with its author.
  let coauthor: String?
  /// Whether it is still being written: a proposal that nobody has submitted.
  let isDraft: Bool
  let said: [Remark]
  /// Absent while it is discussed.
  let agreed: Deed?
  let rounds: Rounds?
  /// By objective and key result, `instant-pay/p99`.
  let courses: [(item: String, course: Course)]
  let grades: [(item: String, grade: Grade)]

  func course(of item: String) -> Course? { courses.first { $0.item == item }?.course }
}

/// Something said about a proposal, or a change of it in answer.
struct Remark {
  enum Verdict { case none, asks, approves }

  let deed: Deed
  let text: String
  /// The objective or key result it is about; nil for the whole.
  let about: String?
  let verdict: Verdict
  let revision: Revision?

  /// A field that stood differently in the first draft.
  struct Revision {
    let item: String
    let field: String
    let first: String
  }
}

/// The regular check-ins of a team: what isn't told in a moment of its own.
struct Rounds {
  let by: String
  let first: Day
  let days: Int
  /// The rounds that were forgotten.
  let misses: [Day]
}

/// A change of an agreed plan, directly or through a proposal.
struct PlannedChange {
  enum Edit {
    case set(item: String, field: String, value: String)
    case drop(item: String)
    case add(objective: String, keyResult: KeyResult)
  }

  let deed: Deed
  let team: TeamPath
  let edit: Edit
  let reason: String
  /// The proposal's name; nil for a direct change.
  let proposal: String?
  let said: [Remark]
  let agreed: Deed?
}
