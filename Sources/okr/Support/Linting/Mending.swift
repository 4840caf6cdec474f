import Format
import Lint
import Model
import Store

/// Something that '--fix' has changed.
struct MadeFix {
  /// nil for what no rule tells of.
  let rule: String?
  let path: String
  let line: Int
  let words: String
}

/// Mends in the files of the work tree what needs no judgement.
struct Mending {
  let view: View
  /// The plans that may be touched.
  let paths: [PlanPath]

  /// - Returns: what was changed, by path and place.
  func mend(_ findings: [Finding]) throws -> [MadeFix] {
    let moved = try view.version.movedReferences().filter { moved in
      paths.contains { $0.description == moved.path }
    }
    return try (paths.flatMap { try mend(findings, in: $0) } + moved.flatMap { try mend($0, $1) })
      .sorted { ($0.path, $0.line) < ($1.path, $1.line) }
  }

  private func mend(_ findings: [Finding], in path: PlanPath) throws -> [MadeFix] {
    guard let plan = try view.version.plan(of: path.team, in: path.cycle) else { return [] }
    let own = findings.filter { $0.place.path == path.description }
    return try Fix.fixes(of: own, in: plan).map { fix in
      try view.workspace.edit(path.description, fix.edits)
      return MadeFix(
        rule: fix.rule, path: path.description,
        line: try line(of: [Edit.Step](fix.item, field: fix.field), in: path.description),
        words: fix.words)
    }
  }

  private func mend(_ path: String, _ edits: [Edit]) throws -> [MadeFix] {
    try view.workspace.edit(path, edits)
    return try edits.map { edit in
      MadeFix(
        rule: nil, path: path, line: try line(of: edit.path, in: path),
        words: "'\(edit.path.text)' follows the team that moved")
    }
  }

  private func line(of steps: [Edit.Step], in path: String) throws -> Int {
    let text = try view.workspace.version("worktree", asOf: nil).version.text(ofFile: path) ?? ""
    return PlanFormat.line(of: steps, in: Array(text.utf8))
  }
}
