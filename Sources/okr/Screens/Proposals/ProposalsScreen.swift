import Format
import History
import Lint
import Model
import Store
import Terminal

/// The proposals as a leader needs them: state, who, how old, what was said and agreed, and below what is wrong.
struct ProposalsScreen: Screen {
  let list: ProposalList

  func lines(for appearance: Appearance) -> [Text] {
    let cycles = Set(list.proposals.map(\.name.cycle)).sorted()
    let tables = cycles.flatMap { id -> [Text] in
      heading(id) + table(of: id, appearance).lines(for: appearance) + [""]
    }
    let nothing: [Text] = list.proposals.isEmpty ? ["no proposals", ""] : []
    let lines = tables + nothing + ending(appearance)
    return lines.last == "" ? Array(lines.dropLast()) : lines
  }

  private func heading(_ id: String) -> [Text] {
    [Text("Proposals for \(list.cycles[id]?.title ?? id)", .strong)]
  }

  private func table(of id: String, _ appearance: Appearance) -> Table {
    var table = Table([
      .init("proposal"), .init("state"),
      .init("by", minimum: 8, maximum: 20, priority: 1),
      .init("age", .right), .init("said", .right, priority: 2),
      .init("agreed", .right, priority: 1), .init("behind", .right, priority: 3),
    ])
    let proposals = list.proposals.filter { $0.name.cycle == id }
      .sorted { ($0.state.rank, $0.opened) < ($1.state.rank, $1.opened) }
    let room = min(appearance.width / 2, appearance.width - 26)
    for proposal in proposals {
      let name = Text(proposal.name.name, .strong)
      let isLong = name.width > room
      if isLong { table.add(line: name) }
      table.add([isLong ? "" : name] + cells(of: proposal))
      table.add(line: details(of: proposal, appearance), indent: 2, hanging: 4)
    }
    return table
  }

  private func cells(of proposal: Proposal) -> [Text] {
    let agreed = proposal.agreeing.count
    return [
      Text(proposal.state.words, proposal.state.style),
      Text(authors(of: proposal)), Text("\(max(0, list.today - proposal.opened.day)) d"),
      number(proposal.talk.comments),
      number(agreed, proposal.agreement.isReached ? .green : .plain),
      number(proposal.behindMain, .faint),
    ]
  }

  private func number(_ count: Int, _ style: Style = .plain) -> Text {
    count == 0 ? "" : Text(String(count), style)
  }

  /// `Ana Sousa +1`
  private func authors(of proposal: Proposal) -> String {
    guard let first = proposal.authors.first else { return "" }
    let more = proposal.authors.count - 1
    return list.settings.displayName(of: first) + (more == 0 ? "" : " +\(more)")
  }

  private func details(of proposal: Proposal, _ appearance: Appearance) -> Text {
    let teams = proposal.teams.map(\.description).joined(separator: ", ")
    let parts = (teams.isEmpty ? [] : [Text(teams, .faint)]) + concerns(of: proposal)
    return parts.joined(separator: Text(" \(appearance[.dot]) ", .faint))
  }

  private func concerns(of proposal: Proposal) -> [Text] {
    let grave = list.findings[proposal.name, default: []].filter { $0.severity > .info }
    let style: Style = grave.contains { $0.severity == .error } ? .red : .yellow
    return proposal.concerns(list.settings) + (grave.isEmpty ? [] : [Text(grave.sum, style)])
  }

  private func ending(_ appearance: Appearance) -> [Text] {
    guard let cycle = list.planning else { return [] }
    let teams = list.missing.map(\.description).joined(separator: ", ")
    let missing: Text =
      teams.isEmpty
      ? "every team has a plan for \(cycle.title), or proposes one"
      : "\("No plan for \(cycle.title) yet (\(list.missing.count)):", .strong) \(teams)"
    let left = cycle.timeLeft(on: list.today) ?? startText(of: cycle)
    return missing.wrapped(to: appearance.width, hanging: 2) + [Text(left.capitalisedFirst)]
  }

  private func startText(of cycle: Cycle) -> String {
    let date = cycle.starts.short(in: list.today.civil.year)
    return list.today < cycle.starts
      ? "it starts on \(date), \((cycle.starts - list.today).days) left" : "it started on \(date)"
  }
}

extension Proposal {
  /// What keeps it from being merged, or should be known before.
  fileprivate func concerns(_ settings: Settings) -> [Text] {
    var concerns: [Text] = []
    let broken = Set(problems.filter { $0.severity == .error }.map(\.path)).count
    if broken > 0 { concerns.append(Text("\(broken.counted("file")) can't be read", .red)) }
    if !conflicts.isEmpty {
      concerns.append(Text("\(conflicts.count.counted("conflict")) with main", .red))
    }
    for approval in approvals where !approval.isValid {
      concerns.append(Text("approval of \(settings.displayName(of: approval.by)) lapsed", .yellow))
    }
    for approval in approvals where approval.isValid && !agreeing.contains(approval) {
      let name = settings.displayName(of: approval.by)
      concerns.append(Text("approval of \(name) doesn't count: an author", .yellow))
    }
    if isDiverged { concerns.append(Text("origin's branch went another way", .yellow)) }
    if !otherFiles.isEmpty {
      concerns.append(Text("changes \(otherFiles.count.counted("other file"))", .yellow))
    }
    if isEmpty, state != .merged {
      concerns.append(Text("nothing in it yet", .faint))
    }
    return concerns
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
