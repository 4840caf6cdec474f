import Format
import History
import Model
import Store

extension ReviewScreen {
  var json: Value {
    proposal.json(review.findings).replacing([
      "reason": .optional(proposal.reason),
      "from": .optional(proposal.base), "to": .text(proposal.tip), "since": since,
      "changes": .list(review.changes.map(told)),
      "alignment": [
        "gained": links(review.alignment.gained), "lost": links(review.alignment.lost),
        "orphaned": links(review.alignment.orphaned),
        "unfounded": links(review.alignment.unfounded),
      ],
      "lint": .list(review.findings.map(\.value)),
      "talk": .list(proposal.talk.statements.map(\.json)),
      "approvals": .list(review.approvals.map(\.json)),
      "missing_approvals": .list(proposal.agreement.missing.map(\.json)),
      "conflicts": .list(review.disagreements.map(\.json)),
      "broken": .list(review.broken.map(\.json)),
      "next": .list(NextSteps(for: review).steps.flatMap(\.commands).map(Value.text)),
    ])
  }

  private var since: Value {
    guard let since = review.since else { return .null }
    return [
      "statement": since.statement?.json ?? .null, "here": .flag(since.isHere),
    ]
  }

  private func told(_ change: Change) -> Value {
    let words = ReviewWords(plans: review.plans, arrow: "→", comparesWords: false)
    return change.json.adding(["sentence": .text(words.line(of: change))])
  }

  private func links(_ links: [AlignmentShift.Link]) -> Value {
    .list(
      links.map { link in
        let target: String =
          switch link.target {
          case .strategy(let id): "strategy:\(id)"
          case .item(let place): place.description
          }
        return ["ref": .text(link.objective.description), "supports": .text(target)]
      })
  }
}

extension Statement {
  fileprivate var json: Value {
    [
      "commit": .text(id), "time": .text(time.description), "word": .text(word.rawValue),
      "author": ["name": .text(author.name), "email": .text(author.email)],
      "text": .text(text), "ref": .optional(on?.description), "tree": .optional(tree),
    ]
  }
}

extension Review.Approved {
  /// As `proposals` has it, with what changed since.
  fileprivate var json: Value {
    [
      "by": .text(approval.by.email), "time": .text(approval.time.description),
      "valid": .flag(approval.isValid),
      "changes_since": changes.map { .list($0.map(\.json)) } ?? .null,
    ]
  }
}

extension Model.Agreement.Missing {
  fileprivate var json: Value {
    [
      "team": .text(team.description), "count": .number(Double(count)),
      "people": .list(people.map(Value.text)),
    ]
  }
}
