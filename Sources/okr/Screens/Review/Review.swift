import Format
import History
import Lint
import Model
import Store

/// All there is to know of a proposal for somebody who is to agree to it.
struct Review {
  let proposal: Proposal
  let today: Day
  /// The reader's addresses; empty where git knows nobody.
  let reader: [String]
  /// What is shown: since it left main, or since the reader's last word.
  let plans: ReviewedPlans
  let changes: [Change]
  let outline: ReviewOutline
  let alignment: AlignmentShift
  /// nil where all of it is shown.
  let since: Since?
  /// One for each approval, in their order.
  let approvals: [Approved]
  /// What main changed differently, and who did.
  let disagreements: [MergeConflicts.Disagreement]
  let policy: Policy
  /// What the rules say of what it touches.
  let findings: [Finding]
  /// What can't be read: of the proposal, and beside it on main.
  let broken: [FileProblem]

  /// Where the reader left off.
  struct Since {
    /// nil where the reader has said nothing yet.
    let statement: Statement?
    /// Whether the plans of that moment are here.
    let isHere: Bool
  }

  /// An approval, and what changed after it.
  struct Approved {
    let approval: Approval
    /// Empty where it is valid; nil where what was approved isn't here.
    let changes: [Change]?
    /// Where names and units in these changes are found.
    let plans: ReviewedPlans?
  }

  /// Main's: rights and names are those before the proposal.
  var settings: Settings { policy.settings }

  init(of proposal: Proposal, since: Bool, in view: View) throws {
    let materials = ReviewMaterials(proposal: proposal, view: view)
    let talk = proposal.talk.statements
    let mine = since ? try materials.lastWord() : nil
    let seen = try mine.flatMap { try materials.plans(since: $0.element) }
    let plans = try seen ?? view.workspace.plans(of: proposal, beside: view.version)
    let changes = plans.changes.filter { seen == nil || !$0.kind.isCheckIn }
    let shown = seen == nil ? talk[...] : talk[((mine?.offset ?? -1) + 1)...]
    let places = try StatementPlaces(of: shown, in: plans, materials)

    self.proposal = proposal
    self.plans = plans
    self.changes = changes
    today = view.today
    reader = try view.myAddresses()
    policy = Policy(settings: view.settings)
    alignment = AlignmentShift(from: plans.whole.before, to: plans.whole.after, by: changes)
    self.since = since ? Since(statement: mine?.element, isHere: seen != nil) : nil
    approvals = try materials.approvals()
    disagreements = try view.workspace.disagreements(of: proposal)
    findings = try ProposalFindings(in: view.workspace, main: view.version, on: view.today)
      .findings(of: proposal)
    broken =
      proposal.problems.filter { $0.severity == .error }
      + view.version.problems.filter { $0.severity == .error }
    outline = ReviewOutline(
      plans, changes: changes, talk: shown.filter { !$0.text.isEmpty }, place: places.place(of:))
  }

  func isMe(_ person: Author) -> Bool {
    reader.contains { settings.isSamePerson($0, person.email) }
  }

  /// `22 Mar`.
  func date(_ time: Instant) -> String { time.day.short(in: today.civil.year) }

  /// People who wait for changes: their last verdict, which nothing of theirs followed.
  var requests: [Statement] {
    let verdicts = proposal.talk.statements.filter {
      $0.word == .approve || $0.word == .requestChanges
    }
    return verdicts.enumerated().filter { index, statement in
      statement.word == .requestChanges
        && !verdicts[(index + 1)...].contains {
          settings.isSamePerson($0.author.email, statement.author.email)
        }
    }.map(\.element)
  }
}

/// What a review is made from.
struct ReviewMaterials {
  let proposal: Proposal
  let view: View

  /// The reader's last approval, comment or request for changes, and its place in the talk.
  func lastWord() throws -> (offset: Int, element: Statement)? {
    let me = try view.myAddresses()
    return proposal.talk.statements.enumerated().reversed().first { _, statement in
      [.approve, .comment, .requestChanges].contains(statement.word)
        && me.contains { view.settings.isSamePerson($0, statement.author.email) }
    }
  }

  /// nil where what was spoken of isn't here.
  func plans(since statement: Statement) throws -> ReviewedPlans? {
    try statement.tree.flatMap {
      try view.workspace.plans(of: proposal, since: $0, beside: view.version)
    }
  }

  func approvals() throws -> [Review.Approved] {
    try proposal.approvals.map { approval in
      guard !approval.isValid else {
        return Review.Approved(approval: approval, changes: [], plans: nil)
      }
      let statement = proposal.talk.statements.last {
        $0.word == .approve && $0.time == approval.time && $0.author == approval.by
      }
      let plans = try statement.flatMap(plans)
      return Review.Approved(
        approval: approval, changes: plans?.changes.filter { !$0.kind.isCheckIn }, plans: plans)
    }
  }
}
