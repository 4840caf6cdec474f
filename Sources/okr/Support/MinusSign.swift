import Model

/// ArgumentParser takes `-5` for an option, so a number below zero goes through it with the typographical
/// minus, which people paste anyway; whatever reads a value of the command line takes that for a minus, too.
enum MinusSign {
  private static let typographical: Character = "\u{2212}"

  static func disguised(_ arguments: [String]) -> [String] {
    arguments.map { word in
      word.hasPrefix("-") && Decimal.parse(MinusSign.completed(word)) != nil
        ? "\(typographical)\(word.dropFirst())" : word
    }
  }

  /// The text as it was typed.
  static func plain(_ text: String) -> String {
    guard text.first == typographical else { return text }
    let plain = "-" + text.dropFirst()
    return Decimal.parse(completed(plain)) == nil ? text : plain
  }

  /// `.6` and `-.6` are what people type, so a missing zero is no mistake here.
  static func completed(_ text: String) -> String {
    if text.hasPrefix(".") { return "0" + text }
    return text.hasPrefix("-.") ? "-0" + text.dropFirst() : text
  }
}
