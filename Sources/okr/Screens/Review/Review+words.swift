import History
import Lint
import Model
import Store

// Sentences about the proposal as a whole.
extension Review {
  /// Whether the proposal changes nothing at all.
  var isEmpty: Bool { proposal.teams.isEmpty && proposal.otherFiles.isEmpty }

  /// Said where there is nothing to show.
  var emptiness: String {
    if since?.isHere == true { return "Nothing in the plans changed since." }
    return proposal.isBroken
      ? "Nothing else changes in the plans." : "It changes nothing in the plans."
  }

  /// What it changes that is neither a plan nor a setting or cycle that is told as such.
  var foreignFiles: [String] {
    proposal.otherFiles.filter { path in
      !outline.others.contains { $0.subject.isToldFor(path) }
    }
  }

  /// Whether main can take it; nil where nobody asks any more.
  var mergeability: String? {
    guard proposal.isOpen, proposal.baseCommit != nil, !proposal.isBroken, !isEmpty
    else { return nil }
    let behind =
      proposal.behindMain == 0
      ? "" : ", though main has \(proposal.behindMain.counted("commit")) that it hasn't"
    if !proposal.conflicts.isEmpty {
      return "Somebody must choose: \(proposal.conflicts.count.counted("conflict")) with main."
    }
    return leadingNowhere == 0
      ? "It merges cleanly\(behind)."
      : "Main can't take it yet: \(leadingNowhere.counted("objective")) would support what isn't there."
  }

  /// How many objectives would support what isn't there, which main never takes.
  var leadingNowhere: Int {
    Set((alignment.unfounded + alignment.orphaned).map(\.objective)).count
  }

  /// What became of it: `submitted 2 days ago by Ana Sousa`.
  func story(_ moment: (Instant) -> String) -> String {
    let authors = authors.isEmpty ? "" : " by \(authors)"
    func told(_ word: Statement.Word, _ verb: String) -> String? {
      proposal.talk.statements.last { $0.word == word }
        .map { "\(verb) \(moment($0.time)) by \(settings.displayName(of: $0.author))" }
    }
    return switch proposal.state {
    case .merged: told(.submit, "submitted") ?? "begun \(moment(proposal.opened))\(authors)"
    case .withdrawn: told(.withdraw, "withdrawn") ?? "withdrawn" + authors
    default: told(.submit, "submitted") ?? "begun \(moment(proposal.opened))\(authors)"
    }
  }

  /// `Ana Sousa and Ben Okafor`.
  var authors: String {
    let names = proposal.authors.map { settings.displayName(of: $0) }
    guard names.count > 2 else { return names.joined(separator: " and ") }
    return "\(names[0]), \(names[1]) and \(names.count - 2) more"
  }

  func ago(_ time: Instant) -> String { (today - time.day).ago }

  /// Why somebody's approval counts for none of the teams; nil where it does.
  func objection(to approval: Approval) -> String? {
    let emails = proposal.authors.map(\.email)
    if emails.contains(where: { settings.isSamePerson($0, approval.by.email) }) {
      return "doesn't count: wrote part of it"
    }
    guard !proposal.teams.isEmpty else { return nil }
    let counts = policy.mayApprove(approval.by.email, for: proposal.teams, authors: emails)
    return counts ? nil : "doesn't count: approves for none of its teams"
  }

  /// What it amounts to: `1 new objective`, `2 measures easier`.
  var sums: [String] {
    func count(_ noun: String, _ ending: String = "", _ fits: (Change) -> Bool) -> String? {
      let count = changes.count(where: fits)
      return count == 0 ? nil : count.counted(noun) + ending
    }
    return [
      count("new objective") { $0.kind == .objectiveAdded },
      count("new key result") { $0.kind == .keyResultAdded },
      count("objective", " less") { $0.kind == .objectiveRemoved },
      count("key result", " less") { $0.kind == .keyResultRemoved },
      count("item", " dropped") { $0.kind == .dropped },
      count("measure", " easier") { $0.direction == .easier },
      count("measure", " harder") { $0.direction == .harder },
    ].compactMap(\.self)
  }
}

extension Review {
  /// Errors first, then warnings; of hints those that tell what a plan lacks or has too much of.
  var toldFindings: [Finding] {
    Severity.allCases.reversed().flatMap { severity in
      findings.filter {
        $0.severity == severity && (severity > .info || $0.rule.theme == .structure)
      }
    }
  }
}

extension Finding {
  /// The item or the file, as a review names it.
  var about: String { item?.withoutCycle ?? place.path }
}

extension AlignmentShift {
  /// What supports less than before, or nothing.
  ///
  /// - Returns: lines, and whether nobody may have meant that.
  func losses(_ words: ReviewWords) -> [(text: String, isWarning: Bool)] {
    func name(_ link: Link) -> String {
      "\(words.title(of: link.objective)) (\(link.objective.withoutCycle))"
    }
    func target(_ link: Link) -> String { words.name(of: link.target, in: link.objective.cycle) }
    return lost.map { ("\(name($0)) no longer supports \(target($0))", false) }
      + orphaned.map { ("\(name($0)) still supports \(target($0)), which goes", true) }
  }
}

extension Conflict {
  /// `engineering/checkout:pay/p99 target`
  var name: String {
    let item = subject.reference?.withoutCycle ?? subject.description
    return field.map { "\(item) \($0)" } ?? item
  }

  /// Of a whole item: `keep  main < 9, the proposal < 1`.
  var fieldSides: [String] { differences.map { told($0, "main", "the proposal") } }
}

extension Review {
  /// `main 280 (Mia Berg, 12 Mar), the proposal 250 (Ana Sousa, 10 Mar), before 300`
  func sides(of disagreement: MergeConflicts.Disagreement) -> String {
    let conflict = disagreement.conflict
    let sides = [
      ("main", conflict.ours, disagreement.ours),
      ("the proposal", conflict.theirs, disagreement.theirs),
    ].map { side, value, origin in
      let who = origin.map { "\(settings.displayName(of: $0.author)), \(date($0.time))" }
      return "\(side) \(conflict.text(of: value)) (\(who ?? origin.told))"
    }
    let before = conflict.base == .null ? [] : ["before \(conflict.text(of: conflict.base))"]
    return (sides + before).joined(separator: ", ")
  }
}

extension Subject {
  fileprivate func isToldFor(_ path: String) -> Bool {
    switch self {
    case .item: false
    case .cycle(let id): path == "cycles/\(id)/cycle.yaml"
    case .team, .settings: path == "okr.yaml"
    }
  }
}
