import Model
import Store

/// One thing somebody does to the repository.
struct Act {
  /// Set once all acts of the day are known.
  var time: Instant
  /// A person's id in okr.yaml.
  let by: String
  let deed: Kind

  enum Kind {
    case openCycle(String)
    case startCycle(String)
    case closeCycle(String)
    case propose(FirstDraft)
    /// The proposed plan becomes what was agreed in the end, in answer to what was said.
    case revise(FirstDraft, note: String)
    case submit(ProposalName)
    case say(ProposalName, TeamPath, Remark)
    case merge(ProposalName)
    case change(cycle: String, PlannedChange)
    case checkIn(CheckInStory)
    case grade(Reference, Grade)
    case meet(cycle: String, Meeting)
  }

  init(_ by: String, on day: Day, _ deed: Kind) {
    self.by = by
    self.deed = deed
    time = Instant(day)
  }
}

/// A plan as it is proposed first.
struct FirstDraft {
  let proposal: ProposalName
  let team: TeamPath
  let coauthor: String?
  let revisions: [Remark.Revision]
}

/// What a check-in says of one or more key results of a team.
struct CheckInStory {
  let cycle: String
  let team: TeamPath
  var statements: [Statement]
  var note: String?

  struct Statement {
    let item: String
    var value: Double?
    var confidence: Double?
    var win: String?
    var learning: String?
    var blocked: String?
    var unblocked = false
    var done: String?
  }
}
