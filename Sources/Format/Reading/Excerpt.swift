/// A line of a file with its number, and a mark under a part of it.
///
/// The mark stays under its place behind tabs and wide characters; what could command a terminal
/// is shown as `�`; of a very long line the part around the mark is shown.
package struct Excerpt: Sendable, Equatable {
  /// `   14 | `
  package let gutter: String
  package let text: String
  /// `      | `
  package let markGutter: String
  /// Spaces up to the place, then `^~~`.
  package let mark: String

  package var lines: [String] { [gutter + text, markGutter + mark] }

  /// `columns` count Unicode scalars from 1; an empty range is marked as one place.
  ///
  /// - Parameter width: what lines may take with their gutters, as far as there is anything to choose.
  package init(line: String, number: Int, columns: Range<Int>, width available: Int = .max) {
    let number = String(number)
    let width = max(5, number.utf8.count)
    gutter = String(repeating: " ", count: width - number.utf8.count) + number + " | "
    markGutter = String(repeating: " ", count: width + 1) + "| "

    let scalars = line.unicodeScalars.map(Excerpt.printable)
    let marked = (columns.lowerBound - 1..<columns.upperBound - 1).clamped(to: 0..<scalars.count)
    let room = min(Excerpt.limit, max(16, available - gutter.utf8.count - 2))
    var limit = room
    var window = Excerpt.window(around: marked, in: scalars.count, limit)
    while available < .max, limit > 8, scalars[window].reduce(0, { $0 + $1.columns }) > room {
      limit -= 1
      window = Excerpt.window(around: marked, in: scalars.count, limit)
    }
    let before = scalars[window.lowerBound..<marked.lowerBound]
    let inside = scalars[marked.clamped(to: window)]
    let cutsStart = window.lowerBound > 0
    text =
      (cutsStart ? "…" : "") + Excerpt.text(scalars[window])
      + (window.upperBound < scalars.count ? "…" : "")
    let tildes = max(1, inside.reduce(0) { $0 + $1.columns }) - 1
    mark =
      (cutsStart ? " " : "") + Excerpt.blank(before) + "^" + String(repeating: "~", count: tildes)
  }

  /// Longest part of a line that is shown.
  private static let limit = 160

  private static func window(
    around marked: Range<Int>, in count: Int, _ limit: Int
  ) -> Range<Int> {
    guard count > limit else { return 0..<count }
    let start = min(max(0, marked.lowerBound - limit / 3), count - limit)
    return start..<start + limit
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// As wide as `scalars`; a tab stays one, whatever the terminal makes of it.
  private static func blank(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var blank = ""
    for scalar in scalars {
      blank += scalar == "\t" ? "\t" : String(repeating: " ", count: scalar.columns)
    }
    return blank
  }

  static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: scalar
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  /// How many columns a terminal gives it: 0, 1 or 2.
  fileprivate var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}
