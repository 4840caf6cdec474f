extension Text {
  /// Broken at spaces into lines of at most `width` columns, those after the first indented by
  /// `hanging`. A word that fits no line is broken where the line ends. Never empty.
  package func wrapped(to width: Int, hanging: Int = 0) -> [Text] {
    wrapped(to: width, behind: .spaces(min(hanging, max(0, width - 2))))
  }

  /// The same, with `indent` before each line after the first; it leaves room for two columns.
  func wrapped(to width: Int, behind indent: Text) -> [Text] {
    guard self.width > width else { return [self] }
    var lines: [Text] = []
    var line = leadingSpaces
    var used = 0
    var isFresh = true
    for (spaces, word) in words {
      let needed = spaces + word.width
      if !isFresh, used + needed <= width {
        line += line.joint(spaces, to: word)
        line += word
        used += needed
        continue
      }
      if !isFresh {
        lines.append(line)
        line = indent
      }
      var rest = line + word
      while rest.width > width {
        let (full, remainder) = rest.split(at: max(width, 2))
        lines.append(full)
        rest = remainder.isEmpty ? remainder : indent + remainder
      }
      line = rest
      used = rest.width
      isFresh = false
    }
    return lines + [line]
  }

  /// `string`, line by line: for notes and descriptions of several lines.
  package static func lines(of string: String, _ style: Style = .plain) -> [Text] {
    var lines = string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { Text(String($0), style) }
  }

  private var leadingSpaces: Text {
    .spaces(plain.prefix { $0 == " " }.count)
  }

  /// Each with the spaces before it.
  private var words: [(spaces: Int, word: Text)] {
    var words: [(spaces: Int, word: Text)] = []
    var spaces = 0
    var isInside = false
    for run in runs {
      for (index, part) in run.string.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 {
          spaces += 1
          isInside = false
        }
        guard !part.isEmpty else { continue }
        let piece = Text(String(part), run.style)
        if isInside { words[words.count - 1].word += piece } else { words.append((spaces, piece)) }
        spaces = 0
        isInside = true
      }
    }
    return words
  }

  /// What stands between two words, styled only if both are, so that a struck line is struck throughout.
  private func joint(_ spaces: Int, to word: Text) -> Text {
    let style = runs.last?.style
    return Text(
      String(repeating: " ", count: spaces),
      style == word.runs.first?.style ? style ?? .plain : .plain)
  }
}
