import Format
import History
import Lint
import Model
import Store

extension ProposalsScreen {
  var json: Value {
    [
      "proposals": .list(
        list.proposals.map { $0.json(list.findings[$0.name, default: []]) }),
      "missing": .list(list.missing.map { .text($0.description) }),
      "cycle": .optional(list.planning?.id),
      "due": .optional(list.planning?.planningDue?.description),
      "days_left": list.planning?.planningDue.map { .number(Double($0 - list.today)) } ?? .null,
    ]
  }
}

extension Proposal {
  /// As `proposals` has it: with what the rules say of it.
  func json(_ findings: [Finding]) -> Value {
    let broken = problems.count { $0.severity == .error }
    return json.adding([
      "findings": [
        "error": .number(Double(broken + findings.count { $0.severity == .error })),
        "warning": .number(Double(findings.count { $0.severity == .warning })),
      ]
    ])
  }

  /// Without what the rules say.
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
      "conflicts": .number(Double(conflicts.count)), "behind_main": .number(Double(behindMain)),
      "opened": .text(opened.description), "changed": .text(changed.description),
      "submitted": .optional(submitted?.description), "tip": .text(tip),
      "other_files": .list(otherFiles.map(Value.text)), "diverged": .flag(isDiverged),
    ]
  }
}
