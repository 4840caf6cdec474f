import History
import Model
import Store
import Terminal

/// The open proposals that wait for one person, and that person's own.
struct WaitingProposals {
  /// Those that I may agree to and haven't yet, or not to what they mean now.
  let toReview: [Proposal]
  /// Those that are agreed, and that I may merge.
  let toMerge: [Proposal]
  /// Those that I wrote, and that aren't mine to merge.
  let mine: [Proposal]
  private let settings: Settings
  private let today: Day
  private let me: [String]

  init(of me: [String], in view: View) throws {
    let settings = view.settings
    let policy = Policy(settings: settings)
    func isMe(_ author: Author) -> Bool {
      me.contains { settings.isSamePerson($0, author.email) }
    }
    let open = me.isEmpty ? [] : try view.workspace.proposals()
    toMerge = open.filter {
      $0.state == .approved && policy.denial(of: .merge($0.teams), by: me) == nil
    }
    toReview = open.filter { proposal in
      guard proposal.state == .submitted else { return false }
      let hasAgreed = proposal.approvals.contains { $0.isValid && isMe($0.by) }
      return !hasAgreed
        && me.contains {
          policy.mayApprove($0, for: proposal.teams, authors: proposal.authors.map(\.email))
        }
    }
    let others = Set(toMerge.map(\.name))
    mine = open.filter { $0.authors.contains(where: isMe) && !others.contains($0.name) }
    (self.settings, self.today, self.me) = (settings, view.today, me)
  }

  var isEmpty: Bool { toReview.isEmpty && toMerge.isEmpty && mine.isEmpty }

  /// `pay   Ana Sousa, 2 days ago   2 comments`, below a title of its own for each kind.
  func lines(_ title: (String, Int, String) -> [Text], for appearance: Appearance) -> [Text] {
    section("Review", toReview, "okr review NAME", title, appearance) { asked(of: $0) }
      + section("Merge", toMerge, "okr merge NAME", title, appearance) { _ in
        Text("approved", .green)
      }
      + section("My proposals", mine, "okr proposals", title, appearance) { proposal in
        Text(proposal.state.words, proposal.state.style)
      }
  }

  private func section(
    _ name: String, _ proposals: [Proposal], _ command: String,
    _ title: (String, Int, String) -> [Text], _ appearance: Appearance,
    _ state: (Proposal) -> Text
  ) -> [Text] {
    guard !proposals.isEmpty else { return [] }
    var table = Table([.init(), .init(), .init(minimum: 8, priority: 1), .init("", .right)])
    for proposal in proposals {
      let author = proposal.authors.first.map(settings.displayName(of:)) ?? ""
      let age = today - (proposal.submitted ?? proposal.opened).day
      let title = Text(proposal.name.name, .strong)
      let isLong = title.width > min(appearance.width / 2, appearance.width - 30)
      if isLong { table.add(line: title, indent: 2) }
      table.add(
        [isLong ? .spaces(2) : title, state(proposal), Text(author), Text("\(age) d", .faint)],
        indent: 2)
    }
    return title(name, proposals.count, command) + table.lines(for: appearance)
  }

  /// Why it waits for me: for the first time, or because what I agreed to has changed.
  private func asked(of proposal: Proposal) -> Text {
    let hasLapsed = proposal.approvals.contains { approval in
      !approval.isValid && me.contains { settings.isSamePerson($0, approval.by.email) }
    }
    return hasLapsed ? Text("your approval lapsed", .yellow) : Text("submitted", .yellow)
  }
}
