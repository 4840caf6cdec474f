import Format
import Lint
import Model
import Store
import Terminal

/// A proposal as somebody reads it who is to agree to it.
struct ReviewScreen: Screen {
  let review: Review
  var comparesWords = false

  var proposal: Proposal { review.proposal }

  func lines(for appearance: Appearance) -> [Text] {
    let body = ReviewBody(review, comparesWords: comparesWords, for: appearance)
    let nothing: [Text] = body.lines.isEmpty ? ["", Text(review.emptiness, .faint)] : []
    return
      (ReviewHead(review, for: appearance).lines + broken(appearance) + body.lines + nothing
      + alignment(body.words).lines(for: appearance) + findings(appearance)
      + files.lines(for: appearance, atMost: 12)
      + talk(body.talk) + conflicts.lines(for: appearance) + ending(appearance))
      .map { $0.truncated(to: appearance.width, for: appearance) }
  }

  private func broken(_ appearance: Appearance) -> [Text] {
    proposal.problems.filter { $0.severity == .error }.flatMap { problem -> [Text] in
      // Cut, an excerpt would lose its mark.
      let isFitting = problem.screen.allSatisfy { $0.width <= appearance.width }
      let lines = problem.screen.filter { isFitting || !$0.plain.hasPrefix(" ") }
      return [""] + lines.flatMap { $0.wrapped(to: appearance.width, hanging: 2) }
    }
  }

  private func alignment(_ words: ReviewWords) -> Section {
    var section = Section("Alignment lost")
    for line in review.alignment.losses(words) {
      section.add(Text(line.text, line.isWarning ? .yellow : .plain), label: "-")
    }
    return section
  }

  /// Of most hints only the number.
  private func findings(_ appearance: Appearance) -> [Text] {
    guard !review.findings.isEmpty else { return [] }
    var section = Section("Findings: \(review.findings.sum)", counts: false)
    for finding in review.toldFindings {
      section.add(
        "\(finding.about, .strong): \(finding.message) \("[\(finding.rule.id)]", .faint)",
        label: Text(finding.severity.noun, finding.severity.style))
    }
    let command = "okr lint --proposal \(proposal.name.name)"
    section.add(Text("\(command) shows where, and what would be better", .faint))
    return section.lines(for: appearance)
  }

  private var files: Section {
    var section = Section("Other files it changes")
    for path in review.foreignFiles { section.add(Text(path, .yellow)) }
    return section
  }

  private func talk(_ lines: TalkLines) -> [Text] {
    let statements = review.outline.talk
    guard !statements.isEmpty else { return [] }
    return Section.title("What else was said", count: statements.count)
      + statements.flatMap { lines.lines(of: $0, indent: 2, naming: true) }
  }

  private var conflicts: Section {
    var section = Section("Conflicts with main")
    for disagreement in review.disagreements {
      let conflict = disagreement.conflict
      let told = [review.sides(of: disagreement)] + conflict.fieldSides
      section.add("\(conflict.name, .strong): \(told.joined(separator: "; "))")
    }
    return section
  }

  private func ending(_ appearance: Appearance) -> [Text] {
    let mergeable: [Text] = review.mergeability.map { [Text($0)] } ?? []
    let steps = NextSteps(for: review).steps.map { step -> Text in
      let commands = step.commands.map { Text($0, .strong) }.joined(separator: ", then ")
      return step.commands.isEmpty ? Text(step.purpose + ".") : "\(step.purpose): \(commands)"
    }
    return [""] + (mergeable + steps).flatMap { $0.wrapped(to: appearance.width, hanging: 2) }
  }
}
