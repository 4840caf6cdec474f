import Format
import Lint
import Model
import Store

/// A proposal for the description of a pull request, or a comment on it.
struct ReviewMarkdown {
  private let review: Review
  private let words: ReviewWords
  private let comparesWords: Bool
  private var proposal: Proposal { review.proposal }

  init(_ screen: ReviewScreen) {
    review = screen.review
    comparesWords = screen.comparesWords
    words = ReviewWords(plans: review.plans, arrow: "→", comparesWords: comparesWords)
  }

  var text: String {
    let blocks: [ForgeText] =
      ["### \(proposal.name.description): \(proposal.state.words)", opening, list(standing)]
      + broken + others + review.outline.plans.map(plan)
      + [
        nothing, titled("Alignment lost", review.alignment.losses(words).map { "\($0.text)" }),
        titled("Findings", review.toldFindings.map(finding)),
        titled("Other files it changes", review.foreignFiles.map { "\($0)" }),
        titled("What else was said", review.outline.talk.map { said($0, naming: true) }),
        titled(
          "Conflicts with main",
          review.disagreements.map { disagreement in
            let conflict = disagreement.conflict
            let told = ["\(conflict.name): \(review.sides(of: disagreement))"]
            return "\((told + conflict.fieldSides).joined(separator: "; "))"
          }),
        ending,
      ]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n").description + "\n"
  }

  private var opening: ForgeText {
    let teams = proposal.teams.map { review.plans.after.settings.name(of: $0) }
    let told = [
      teams.joined(separator: ", "), review.story { "on \(review.date($0))" }.capitalised,
    ]
    let sums = review.sums.isEmpty ? [] : [review.sums.joined(separator: ", ")]
    return (told.filter { !$0.isEmpty } + sums).map { "\($0)." as ForgeText }.joined(separator: " ")
  }

  private var standing: [ForgeText] {
    review.approvals.map(approval)
      + review.requests.map {
        "\(review.settings.displayName(of: $0.author)) asks for changes, \(review.date($0.time))"
      }
      + (proposal.reason.map { ["Reason: \($0)"] } ?? [])
  }

  private func approval(_ approved: Review.Approved) -> ForgeText {
    let approval = approved.approval
    let who: ForgeText =
      "Approved by \(review.settings.displayName(of: approval.by)), \(review.date(approval.time))"
    if let objection = review.objection(to: approval) { return "\(who); \(objection)" }
    guard !approval.isValid else { return who }
    let changes = (approved.changes ?? []).map { change -> ForgeText in
      guard let plans = approved.plans else { return "" }
      let words = ReviewWords(plans: plans, arrow: "→", comparesWords: false)
      return "  - \(words.line(of: change))"
    }
    guard !changes.isEmpty else { return "\(who); lapsed" }
    return "\(who); lapsed, since then:\n\(changes.joined(separator: "\n"))"
  }

  private var broken: [ForgeText] {
    let lines = proposal.problems.filter { $0.severity == .error }.map { problem -> ForgeText in
      "**\(problem.path)** line \(String(problem.line)), column \(String(problem.column)): \(problem.message)"
    }
    return [titled("Can't be read", lines)]
  }

  private func finding(_ finding: Finding) -> ForgeText {
    let better = finding.better.map { "<br>better: \($0)" as ForgeText } ?? ""
    let what: ForgeText = "\(finding.severity.noun): \(finding.about): \(finding.message)"
    return "\(what) (\(finding.rule.id))\(better)"
  }

  private var others: [ForgeText] {
    review.outline.others.map { other in
      titled(
        other.subject.description, other.changes.compactMap { words.deed(of: $0).map { "\($0)" } })
    }
  }

  private func plan(_ entry: ReviewOutline.Entry) -> ForgeText {
    let remarks = words.remarks(on: entry.reference).map { ", \($0)" }.joined()
    let rows = entry.children.flatMap { objective in
      [row(objective, isObjective: true)] + objective.children.map { row($0, isObjective: false) }
    }
    let own = told(entry)
    let table: ForgeText =
      rows.isEmpty
      ? ""
      : "| | Objective or key result | What changes |\n|---|---|---|\n\(rows.joined(separator: "\n"))"
    let title: ForgeText =
      "#### \(words.title(of: entry)) (\(entry.reference.description)\(remarks))"
    return [title, list(own), table].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func row(_ entry: ReviewOutline.Entry, isObjective: Bool) -> ForgeText {
    let sign = entry.came != nil ? "new" : entry.went != nil ? "gone" : ""
    let title: ForgeText =
      isObjective ? "**\(words.title(of: entry))**" : "\(words.title(of: entry))"
    return .row("\(sign)", title, told(entry).joined(separator: "<br>"))
  }

  /// What changes of one thing, and what is said of it, line by line.
  private func told(_ entry: ReviewOutline.Entry) -> [ForgeText] {
    let facts = [words.promise(of: entry)].compactMap(\.self) + words.details(of: entry)
    return (facts.isEmpty ? [] : ["\(facts.joined(separator: "; "))"])
      + words.purposes(of: entry).map { "\($0)" } + entry.changes.compactMap(deed)
      + entry.talk.map { said($0) }
  }

  private func deed(_ change: Change) -> ForgeText? {
    guard let deed = words.deed(of: change) else { return nil }
    guard comparesWords, let difference = words.rewording(change) else { return "\(deed)" }
    return "\(deed): \(difference.forgeText)"
  }

  private func said(_ statement: Statement, naming: Bool = false) -> ForgeText {
    let item = naming ? statement.on.map { " on \($0.withoutCycle)" } ?? "" : ""
    let text = statement.text.split(whereSeparator: \.isNewline).map { ForgeText(of: String($0)) }
    return
      "**\(review.settings.displayName(of: statement.author))**\(statement.verb + item), \(review.date(statement.time)): \(text.joined(separator: "<br>"))"
  }

  private var nothing: ForgeText {
    review.outline.plans.isEmpty && review.outline.others.isEmpty ? "\(review.emptiness)" : ""
  }

  private var ending: ForgeText {
    let missing = (proposal.isOpen ? proposal.agreement.missing : []).map {
      "\($0.count) for \(review.settings.name(of: $0.team))"
    }
    let needs = missing.isEmpty ? nil : "Approvals it needs: \(missing.joined(separator: ", "))."
    return [review.mergeability, needs].compactMap { $0.map { "\($0)" } }.joined(separator: " ")
  }

  private func titled(_ title: String, _ lines: [ForgeText]) -> ForgeText {
    lines.isEmpty ? "" : "#### \(title)\n\n\(list(lines))"
  }

  private func list(_ lines: [ForgeText]) -> ForgeText {
    lines.map { "- \($0)" }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension WordDifference {
  fileprivate var forgeText: ForgeText {
    parts.map { part -> ForgeText in
      switch part {
      case .kept(let text): "\(text)"
      case .removed(let text): "~~\(text)~~"
      case .added(let text): "**\(text)**"
      }
    }.joined(separator: " ")
  }
}
