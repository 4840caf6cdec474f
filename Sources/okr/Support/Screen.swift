import Model
import Terminal

/// What a command answers, for people and for programs.
protocol Screen {
  /// Never wider than the appearance's width.
  func lines(for appearance: Appearance) -> [Text]

  /// As the JSON contract has it.
  var json: Value { get }
}
