import History
import Model
import Store
import Terminal

extension Proposal {
  /// What is to be known, or to be done next, after something was said of it.
  var nextSteps: [Text] {
    switch state {
    case .draft: ["\("note:", .cyan) it is a draft: okr propose submit \(name.name)"]
    case .submitted: missingApprovals.map { "\("note:", .cyan) \($0)" }
    case .approved: ["\("hint:", .cyan) okr merge \(name.name)"]
    case .changesRequested, .withdrawn, .merged: []
    }
  }

  /// `1 more approval for engineering/search: ask sam@example.org`
  private var missingApprovals: [String] {
    agreement.missing.map { missing in
      let more = missing.count == 1 ? "1 more approval" : "\(missing.count) more approvals"
      return "\(more) for \(missing.team)" + (missing.asking.map { ": \($0)" } ?? "")
    }
  }
}

extension Proposal.State {
  /// `changes requested`
  var words: String { rawValue.replacing("_", with: " ") }

  var style: Style {
    switch self {
    case .draft: .faint
    case .submitted: .yellow
    case .approved: .green
    case .changesRequested: .magenta
    case .withdrawn, .merged: .faint
    }
  }

  /// Where it stands in a list: what waits for somebody comes first.
  var rank: Int { Proposal.State.byUrgency.firstIndex(of: self) ?? 0 }

  private static let byUrgency: [Proposal.State] = [
    .submitted, .approved, .changesRequested, .draft, .withdrawn, .merged,
  ]
}

extension Settings {
  /// A name to show for whoever made a commit.
  func displayName(of author: Author) -> String {
    person(author.email)?.name ?? author.proper(by: mailmap).displayName
  }
}

extension Cycle {
  /// How long plans may still be proposed; nil where no day says so.
  func timeLeft(on day: Day) -> String? {
    guard state == .planning, let due = planningDue else { return nil }
    let date = due.short(in: day.civil.year)
    if day > due { return "plans were due on \(date), \((day - due).days) ago" }
    return due == day ? "plans are due today" : "plans are due on \(date), \((due - day).days) left"
  }
}
