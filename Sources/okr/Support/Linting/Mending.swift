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

  private typealias Wanted = (rule: String?, words: String, edit: Edit)

  /// - Returns: what was changed, by path and place.
  func mend(_ findings: [Finding]) throws -> [MadeFix] {
    let fixes = Dictionary(grouping: findings, by: \.place.path)
    let moved = Dictionary(uniqueKeysWithValues: try view.version.movedReferences())
    return try paths.sorted { $0.description < $1.description }.flatMap { path -> [MadeFix] in
      let found = (fixes[path.description] ?? []).compactMap { finding -> Wanted? in
        finding.fix.map { (finding.rule.id, $0.words, $0.edit) }
      }
      return try mend(path, found, following: moved[path.description] ?? [])
    }
  }

  private func mend(_ path: PlanPath, _ found: [Wanted], following: [Edit]) throws -> [MadeFix] {
    guard !found.isEmpty || !following.isEmpty,
      let old = try view.version.planText(of: path.team, in: path.cycle)
    else { return [] }
    let edits = found.map(\.edit) + following
    let new = PlanPlaces(try view.workspace.edit(path.description, edits))
    let before = PlanPlaces(old)
    let followed = following.map { edit -> Wanted in
      (nil, words(from: before.texts(of: edit.path), to: new.texts(of: edit.path)), edit)
    }
    return (found + followed).map { fix in
      MadeFix(
        rule: fix.rule, path: path.description, line: new.line(of: fix.edit.path), words: fix.words)
    }.sorted { $0.line < $1.line }
  }

  /// What becomes of references to a team that moved.
  private func words(from old: [String], to new: [String]) -> String {
    let changed = zip(old, new).filter { $0 != $1 }
    return changed.map { "'\($0)' is now '\($1)'" }.joined(separator: ", ")
      + ", as the team moved"
  }
}
