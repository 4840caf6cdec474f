package import Format
package import Model

/// A change that does away with a finding where nothing has to be judged.
package struct Fix: Sendable {
  /// What it does away with.
  package let rule: String
  /// The objective or key result.
  package let item: Reference
  package let field: String
  /// What it does, without a full stop.
  package let words: String
  package let edits: [Edit]

  /// Those that mend what was found in a plan; one for each finding at most.
  package static func fixes(of findings: [Finding], in plan: Plan) -> [Fix] {
    findings.compactMap { finding in
      guard let item = finding.item, let objective = item.objective.flatMap(plan.objective),
        let keyResult = item.keyResult.flatMap(objective.keyResult)
      else { return nil }
      switch finding.rule.id {
      case "unit-mismatch": return unit(of: keyResult, at: item)
      default: return nil
      }
    }
  }

  /// Where the title has the very numbers of the measure with another unit behind them.
  private static func unit(of keyResult: KeyResult, at item: Reference) -> Fix? {
    guard case .range(let baseline, let target) = keyResult.measure, let old = keyResult.unit,
      let new = TitledUnit(in: keyResult.title, behind: [baseline, target].compactMap(\.self)),
      new.isOther(than: old)
    else { return nil }
    return Fix(
      rule: "unit-mismatch", item: item, field: "unit",
      words: "unit '\(old)' is now '\(new.text)', as the title says",
      edits: [.set([Edit.Step](item, field: "unit"), to: .text(new.text))])
  }
}
