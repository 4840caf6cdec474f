/// How a run of text looks where colour is allowed; elsewhere it looks like any other text, so
/// nothing may be said by style alone.
package struct Style: Sendable, Hashable {
  package enum Colour: Int, Sendable {
    case red = 31
    case green, yellow, blue, magenta, cyan
  }

  package var colour: Colour?
  package var isStrong = false
  package var isFaint = false
  package var isStruck = false

  package static let plain = Style()
  package static let strong = Style(isStrong: true)
  package static let faint = Style(isFaint: true)
  /// For what was dropped: greyed and struck through.
  package static let dropped = Style(isFaint: true, isStruck: true)
  package static let red = Style(colour: .red)
  package static let green = Style(colour: .green)
  package static let yellow = Style(colour: .yellow)
  package static let blue = Style(colour: .blue)
  package static let magenta = Style(colour: .magenta)
  package static let cyan = Style(colour: .cyan)

  /// This style and `other` at once; the colour of `other` wins.
  package func and(_ other: Style) -> Style {
    Style(
      colour: other.colour ?? colour, isStrong: isStrong || other.isStrong,
      isFaint: isFaint || other.isFaint, isStruck: isStruck || other.isStruck)
  }

  /// The parameters of an ANSI SGR sequence, as in `1;31`; empty for plain text.
  var parameters: String {
    var codes: [Int] = []
    if isStrong { codes.append(1) }
    if isFaint { codes.append(2) }
    if isStruck { codes.append(9) }
    if let colour { codes.append(colour.rawValue) }
    return codes.map { String($0) }.joined(separator: ";")
  }
}
