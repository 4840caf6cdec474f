import Model
import Store
import Terminal

/// How a proposal stands: its state, who agreed, who doesn't, and what to know before reading it.
struct ReviewHead {
  private let review: Review
  private let appearance: Appearance
  private var proposal: Proposal { review.proposal }

  init(_ review: Review, for appearance: Appearance) {
    self.review = review
    self.appearance = appearance
  }

  var lines: [Text] {
    let teams = proposal.teams.map { review.plans.after.settings.name(of: $0) }
    let told = [teams.joined(separator: ", "), proposal.name.cycle, review.story(review.ago)]
    return
      Text.ends(
        Text(proposal.name.name, .strong), Text(proposal.state.words, proposal.state.style),
        width: appearance.width)
      + Text.flow(told.filter { !$0.isEmpty }.map { Text($0) }, for: appearance)
      + Text.flow(review.sums.map { Text($0, .faint) }, for: appearance)
      + facts.lines(for: appearance)
  }

  private var facts: FactList {
    var facts = FactList()
    facts.add("shown", shown)
    facts.add("approvals", review.approvals.flatMap(lines))
    facts.add("asks", review.requests.map(request))
    facts.add("reason", proposal.reason.map { Text($0) })
    facts.add(
      "branch",
      proposal.isDiverged
        ? Text("origin's went another way; this is the one of this clone", .yellow) : nil)
    return facts
  }

  private var shown: Text? {
    guard let since = review.since else { return nil }
    guard let statement = since.statement else {
      return "all of it: you have said nothing of it yet"
    }
    let when = "your \(statement.word.noun) of \(review.date(statement.time))"
    return since.isHere
      ? "what changed since \(when)"
      : "all of it: the plans of \(when) aren't in this clone"
  }

  private func request(_ statement: Statement) -> Text {
    "\(review.settings.displayName(of: statement.author), .magenta) asks for changes, \(review.date(statement.time))"
  }

  private func lines(of approved: Review.Approved) -> [Text] {
    let approval = approved.approval
    let who: Text =
      "\(review.settings.displayName(of: approval.by), approval.isValid ? .green : .yellow), \(review.date(approval.time))"
    if let objection = review.objection(to: approval) {
      return [who + Text(", \(objection)", .faint)]
    }
    guard !approval.isValid else { return [who] }
    guard let changes = approved.changes, let plans = approved.plans else {
      return [who + Text(", lapsed: what was approved isn't in this clone", .yellow)]
    }
    if review.since?.isHere == true { return [who + Text(", lapsed", .yellow)] }
    guard !changes.isEmpty else {
      let cause =
        proposal.isBroken
        ? "not all of it can be read any more" : "a file that is no plan changed since"
      return [who + Text(", lapsed: \(cause)", .yellow)]
    }
    let words = ReviewWords(plans: plans, arrow: appearance[.arrow], comparesWords: false)
    let shown = changes.prefix(changes.count > 5 ? 4 : 5).map { Text("  " + words.line(of: $0)) }
    let more = changes.count - shown.count
    return [who + Text(", lapsed; since then:", .yellow)] + shown
      + (more > 0 ? [Text("  and \(more) more", .faint)] : [])
  }
}
