import Format
import History
import Model
import Store

extension ProposalsScreen {
  var json: Value {
    [
      "proposals": .list(list.proposals.map(\.json)),
      "missing": .list(list.missing.map { .text($0.description) }),
      "cycle": .optional(list.planning?.id),
      "due": .optional(list.planning?.planningDue?.description),
      "days_left": list.planning?.planningDue.map { .number(Double($0 - list.today)) } ?? .null,
    ]
  }
}

extension Proposal {
  /// As `proposals` has it.
  var json: Value {
    [
      "name": .text(name.name), "cycle": .text(name.cycle), "branch": .text(name.shortBranch),
      "state": .text(state.rawValue), "teams": .list(teams.map { .text($0.description) }),
      "authors": .list(authors.map { .text($0.email) }),
      "approvals": .list(
        approvals.map { approval in
          [
            "by": .text(approval.by.email), "time": .text(approval.time.description),
            "valid": .flag(approval.isValid),
          ]
        }),
      "comments": .number(Double(talk.comments)),
      "findings": [
        "error": .number(Double(problems.count { $0.severity == .error })),
        "warning": .number(Double(problems.count { $0.severity == .warning })),
      ],
      "conflicts": .number(Double(conflicts.count)), "behind_main": .number(Double(behindMain)),
      "opened": .text(opened.description), "changed": .text(changed.description),
      "submitted": .optional(submitted?.description), "tip": .text(tip),
      "other_files": .list(otherFiles.map(Value.text)), "diverged": .flag(isDiverged),
    ]
  }
}
