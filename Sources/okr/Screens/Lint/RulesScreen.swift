import Lint
import Model
import Terminal

/// All rules by theme, with what they count for.
struct RulesScreen: Screen {
  /// The repository's; nil outside of one.
  let settings: Settings?

  func lines(for appearance: Appearance) -> [Text] {
    Rule.Theme.allCases.flatMap { theme -> [Text] in
      let rules = Rule.all.filter { $0.theme == theme }
      guard !rules.isEmpty else { return [] }
      var table = Table([.init(), .init(), .init("", minimum: 24, wraps: true)])
      for rule in rules { table.add(cells(of: rule), indent: 2) }
      let name = theme.rawValue.prefix(1).uppercased() + theme.rawValue.dropFirst()
      return [Text(name, .strong)] + table.lines(for: appearance) + [""]
    } + ending.wrapped(to: appearance.width, hanging: 2)
  }

  private func cells(of rule: Rule) -> [Text] {
    guard let severity = (settings ?? Settings()).severity(of: rule) else {
      return [Text(rule.id, .faint), Text("off", .faint), Text(rule.summary, .faint)]
    }
    return [Text(rule.id), Text(severity.noun, severity.style), Text(rule.summary)]
  }

  private var ending: Text {
    let profile = (settings ?? Settings()).lint.profile
    return Text(
      "Profile: \(profile). okr lint --explain RULE tells why; 'lint' in okr.yaml sets what counts",
      .faint)
  }

  var json: Value { ["rules": .list(Rule.all.map { $0.value(settings) })] }
}
