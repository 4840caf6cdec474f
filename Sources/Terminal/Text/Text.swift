/// One line of styled text.
///
/// Whatever goes in is made harmless first (see `harmless(_:)`): a commit message can neither colour
/// the screen nor move the cursor, and a line stays one line.
package struct Text: Sendable, Hashable {
  package struct Run: Sendable, Hashable {
    package var string: String
    package let style: Style
  }

  /// In order, never empty strings, and never two of the same style in a row.
  package private(set) var runs: [Run] = []

  package init() {}

  package init(_ string: String, _ style: Style = .plain) {
    append(string, style)
  }

  package var isEmpty: Bool { runs.isEmpty }

  /// The columns it takes on a terminal.
  package var width: Int { runs.reduce(0) { $0 + $1.string.displayWidth } }

  /// Its characters without any style.
  package var plain: String { runs.map(\.string).joined() }

  package mutating func append(_ string: String, _ style: Style = .plain) {
    appendRun(harmless(string), style)
  }

  package mutating func append(_ other: Text) {
    for run in other.runs { appendRun(run.string, run.style) }
  }

  /// The same text with `style` laid over every run.
  package func styled(_ style: Style) -> Text {
    var result = Text()
    for run in runs { result.appendRun(run.string, run.style.and(style)) }
    return result
  }

  package func rendered(for appearance: Appearance) -> String {
    guard appearance.colour else { return plain }
    return runs.map { run in
      let parameters = run.style.parameters
      return parameters.isEmpty ? run.string : "\u{1B}[\(parameters)m\(run.string)\u{1B}[0m"
    }.joined()
  }

  package static func + (left: Text, right: Text) -> Text {
    var result = left
    result.append(right)
    return result
  }

  package static func += (left: inout Text, right: Text) {
    left.append(right)
  }

  private mutating func appendRun(_ string: String, _ style: Style) {
    guard !string.isEmpty else { return }
    if runs.last?.style == style {
      runs[runs.count - 1].string += string
    } else {
      runs.append(Run(string: string, style: style))
    }
  }
}

extension Sequence where Element == Text {
  /// Every line ended by a newline, ready to be written.
  package func rendered(for appearance: Appearance) -> String {
    map { $0.rendered(for: appearance) + "\n" }.joined()
  }

  package func joined(separator: Text = Text()) -> Text {
    var result = Text()
    for (index, text) in enumerated() {
      if index > 0 { result.append(separator) }
      result.append(text)
    }
    return result
  }
}
