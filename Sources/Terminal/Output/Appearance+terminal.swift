/// What the user asked for with `--color`.
package enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

extension Appearance {
  /// What a terminal of `size` (nil: not a terminal) can show, by the conventions of
  /// no-color.org, bixense.com/clicolors and the locale.
  package init(_ choice: ColourChoice, environment: Environment, size: TerminalSize?) {
    self.init(
      colour: Appearance.isColoured(choice, environment, isTerminal: size != nil),
      unicode: size != nil && environment.speaksUTF8,
      width: max(20, environment.columns ?? size?.columns ?? 80))
  }

  private static func isColoured(
    _ choice: ColourChoice, _ environment: Environment, isTerminal: Bool
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if environment["NO_COLOR"] != nil { return false }
      if let force = environment["CLICOLOR_FORCE"], force != "0" { return true }
      return isTerminal && !environment.isDumb && environment["CLICOLOR"] != "0"
    }
  }
}

extension Environment {
  /// Whether the terminal knows no escape sequences.
  package var isDumb: Bool { (self["TERM"] ?? "dumb") == "dumb" }

  fileprivate var columns: Int? {
    self["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  fileprivate var speaksUTF8: Bool {
    let locale = (self["LC_ALL"] ?? self["LC_CTYPE"] ?? self["LANG"] ?? "").lowercased()
    return locale.contains("utf-8") || locale.contains("utf8")
  }
}
