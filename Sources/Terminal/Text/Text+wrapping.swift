extension Text {
  /// Broken at spaces into lines of at most `width` columns, those after the first indented by
  /// `hanging`. A word that fits no line is broken where the line ends. Never empty.
  package func wrapped(to width: Int, hanging: Int = 0) -> [Text] {
    guard self.width > width else { return [self] }
    let indent = Text.spaces(min(hanging, max(0, width - 2)))
    var lines: [Text] = []
    var line = leadingSpaces
    var isFresh = true
    for word in words {
      if !isFresh, line.width + 1 + word.width <= width {
        line += line.joint(to: word) + word
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

  private var words: [Text] {
    var words: [Text] = []
    var isInside = false
    for run in runs {
      for (index, part) in run.string.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { isInside = false }
        guard !part.isEmpty else { continue }
        let piece = Text(String(part), run.style)
        if isInside { words[words.count - 1] += piece } else { words.append(piece) }
        isInside = true
      }
    }
    return words
  }

  /// The space between two words, styled only if both are, so that a struck line is struck throughout.
  private func joint(to word: Text) -> Text {
    let style = runs.last?.style
    return Text(" ", style == word.runs.first?.style ? style ?? .plain : .plain)
  }
}
