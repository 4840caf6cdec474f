import Store
import Terminal

/// What somebody sees who calls `okr` where there are no plans yet.
struct Welcome {
  /// Why there is nothing to show.
  private let refusal: Refusal

  init(_ refusal: Refusal) { self.refusal = refusal }

  func lines(for appearance: Appearance) -> [Text] {
    let about: Text = """
      okr keeps an organisation's Objectives and Key Results in a git repository: plans are \
      YAML files, check-ins are commits, and what came of it all is read from the history.
      """
    var steps = Table([.init(), .init(minimum: 20)])
    for (command, what) in Welcome.steps {
      steps.add([Text(command, .cyan), Text(what)], indent: 2)
    }
    var here: Text = "Here: \(refusal.message)"
    if let hint = refusal.hint { here += "; \(hint)" }
    return about.wrapped(to: appearance.width) + [""] + steps.lines(for: appearance) + [""]
      + here.styled(.faint).wrapped(to: appearance.width)
  }

  private static let steps = [
    ("okr demo", "a made-up organisation to try everything on"),
    ("okr init", "make this folder a repository of OKRs"),
    ("okr cycle new CYCLE", "the first cycle, then its plans"),
    ("okr help", "all commands"),
  ]
}
