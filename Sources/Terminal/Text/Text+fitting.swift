extension Text {
  /// At most `width` columns; where something had to go, an ellipsis says so.
  package func truncated(to width: Int, for appearance: Appearance) -> Text {
    guard self.width > width else { return self }
    guard width > 0 else { return Text() }
    let ellipsis = appearance.unicode ? "…" : width < 8 ? "~" : "..."
    let (kept, rest) = split(at: width - ellipsis.displayWidth)
    let style = kept.runs.last?.style ?? rest.runs.first?.style ?? .plain
    return kept.trimmed + Text(ellipsis, style)
  }

  /// Filled with spaces on the right up to `width` columns.
  package func padded(to width: Int) -> Text {
    self + .spaces(width - self.width)
  }

  /// Filled with spaces on the left up to `width` columns.
  package func padded(left width: Int) -> Text {
    .spaces(width - self.width) + self
  }

  package static func spaces(_ count: Int) -> Text {
    Text(String(repeating: " ", count: max(0, count)))
  }

  /// Without spaces at its end.
  package var trimmed: Text {
    var runs = runs[...]
    var tail = Text()
    while let run = runs.popLast() {
      var kept = run.string[...]
      while kept.last == " " { kept.removeLast() }
      if kept.isEmpty { continue }
      tail = Text(String(kept), run.style)
      break
    }
    return runs.map { Text($0.string, $0.style) }.joined() + tail
  }

  /// The first `width` columns and what follows them; a character that would be cut goes to the rest.
  func split(at width: Int) -> (Text, Text) {
    var head = Text()
    var tail = Text()
    var room = width
    for run in runs {
      var end = run.string.startIndex
      while end < run.string.endIndex, run.string[end].displayWidth <= room {
        room -= run.string[end].displayWidth
        end = run.string.index(after: end)
      }
      head.append(String(run.string[..<end]), run.style)
      tail.append(String(run.string[end...]), run.style)
      if end < run.string.endIndex { room = -1 }
    }
    return (head, tail)
  }
}
