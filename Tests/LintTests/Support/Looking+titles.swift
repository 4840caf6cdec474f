import Testing

@testable import Lint

extension Looking {
  /// What a rule finds in a plan of one objective.
  func findings(of rule: Rule, inObjective title: String, rest: String = "") -> [Finding] {
    findings(of: rule, in: "objectives:\n  - id: o\n    title: \(title)\n\(rest)")
  }

  /// What a rule finds in a plan of one key result, its fields written as in braces.
  func findings(
    of rule: Rule, inKeyResult fields: String, objective: String = "Nobody waits for us"
  ) -> [Finding] {
    let keyResults = "    key_results:\n      - {id: kr, \(fields)}\n"
    return findings(of: rule, inObjective: objective, rest: keyResults)
  }
}

extension Finding {
  /// The part of the line that it points at.
  var words: String {
    let scalars = Array(place.sourceLine.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[(place.column - 1)..<(place.endColumn - 1)]))
  }
}
