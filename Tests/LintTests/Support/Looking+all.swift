@testable import Lint

extension Looking {
  /// The rules that find something in a plan, of all that are on.
  func rulesFinding(_ text: String) -> [String] {
    findings(by: Linter(settings), in: text).map(\.rule.id)
  }
}
