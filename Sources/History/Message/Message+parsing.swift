// Reads messages the way git does: `git interpret-trailers --parse --no-divider`.

extension Message {
  /// Reads any commit message, whoever wrote it.
  package init(parsing text: String) {
    let lines = Message.lines(of: text).trimmed
    let title = lines.prefix { !$0.isBlank }
    let body = lines.dropFirst(title.count).trimmed
    let trailers = Message.trailerParagraph(of: body)
    self.init(
      subject: title.joined(separator: " "),
      lines: body.dropLast(trailers.count).trimmed,
      trailers: Message.trailers(in: trailers))
  }

  static func lines(of text: String) -> ArraySlice<Substring> {
    // By bytes: a history has thousands of messages, and characters cost ten times as much.
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }[...]
  }

  /// The last paragraph, where all its lines are trailers; or, where git itself wrote one of them,
  /// at least a quarter of them.
  private static func trailerParagraph(of body: ArraySlice<Substring>) -> ArraySlice<Substring> {
    let start = body.lastIndex { $0.isBlank }.map { $0 + 1 } ?? body.startIndex
    let paragraph = body[start...]
    var trailers = 0
    var others = 0
    var followsTrailer = false
    for line in paragraph where !line.hasPrefix("#") {
      switch line.first {
      case " ", "\t": if !followsTrailer { others += 1 }
      default:
        followsTrailer = Trailer.colon(in: line) != nil || line.isWrittenByGit
        if followsTrailer { trailers += 1 } else { others += 1 }
      }
    }
    let isBlock =
      paragraph.contains(where: \.isWrittenByGit)
      ? trailers * 3 >= others : trailers > 0 && others == 0
    return isBlock ? paragraph : []
  }

  private static func trailers(in paragraph: ArraySlice<Substring>) -> [Trailer] {
    var trailers: [Trailer] = []
    var isFolding = false
    for line in paragraph where !line.hasPrefix("#") {
      if let trailer = Trailer(line: line) {
        trailers.append(trailer)
        isFolding = true
      } else if isFolding, line.first == " " || line.first == "\t", let last = trailers.popLast() {
        trailers.append(Trailer(last.key, "\(last.value) \(line)"))
      } else {
        isFolding = false
      }
    }
    return trailers
  }
}

extension Trailer {
  fileprivate init?(line: Substring) {
    guard let colon = Trailer.colon(in: line) else { return nil }
    let name = line.utf8.prefix { $0.isInTrailerName }
    let value = line.utf8[line.utf8.index(after: colon)...]
    self.init(Key(String(Substring(name))), String(Substring(value)))
  }

  /// Where its name ends; nil unless `line` begins with letters, digits and `-`, then a colon.
  fileprivate static func colon(in line: Substring) -> Substring.Index? {
    let rest = line.utf8.drop { $0.isInTrailerName }
    guard rest.startIndex > line.startIndex, let colon = rest.firstIndex(where: { !$0.isBlank }),
      rest[colon] == UInt8(ascii: ":")
    else { return nil }
    return colon
  }
}

extension UInt8 {
  /// Letters, digits and `-`.
  fileprivate var isInTrailerName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension Substring {
  var isBlank: Bool {
    for byte in utf8 where !byte.isBlank {
      return byte >= 0x80 || byte == UInt8(ascii: "\r") ? allSatisfy(\.isWhitespace) : false
    }
    return true
  }

  fileprivate var isWrittenByGit: Bool {
    hasPrefix("Signed-off-by: ") || hasPrefix("(cherry picked from commit ")
  }
}

extension ArraySlice<Substring> {
  /// Without the blank lines at both ends.
  var trimmed: ArraySlice<Substring> {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return [] }
    return self[first...last]
  }
}
