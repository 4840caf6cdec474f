extension Retrospective.Document {
  /// What people wrote where it can't be kept.
  package struct Stray: Error, Equatable {
    /// From 1.
    package let line: Int
    package let reason: Reason

    package init(line: Int, reason: Reason) {
      self.line = line
      self.reason = reason
    }

    package enum Reason: Sendable, Equatable {
      /// The place of that name has no end, so that one can't tell what stands in it.
      case unended(String)
      /// Text outside of all places, which the document made anew doesn't have.
      case outside(String)
    }
  }

  /// The same document with what people wrote into `earlier`.
  ///
  /// What stands in a place that this document doesn't have comes at its end; a name used twice is
  /// one place. Nothing that people wrote is lost.
  ///
  /// - Throws: `Stray` where it would be.
  package func keeping(_ earlier: Retrospective.Document) throws(Stray) -> Retrospective.Document {
    if let stray = earlier.stray(besides: self) { throw stray }
    var written = earlier.written
    var lines: [Substring] = []
    for part in parts {
      let index = written.firstIndex { $0.name == part.place }
      guard let name = part.place, let index else {
        lines += part.marked
        continue
      }
      lines += Part(place: name, line: 0, lines: written.remove(at: index).lines).marked
    }
    for (name, kept) in written where kept.contains(where: { !$0.isBlank }) {
      lines = Array(lines[...].trimmed) + [""] + Part(place: name, line: 0, lines: kept).marked
      lines.append("")
    }
    return Retrospective.Document(lines.joined(separator: "\n"))
  }

  /// The first line that people wrote and that would be lost if `made` took this one's place.
  private func stray(besides made: Retrospective.Document) -> Stray? {
    for part in parts {
      if let name = part.place, !part.isEnded {
        return Stray(line: part.line - 1, reason: .unended(name))
      }
    }
    let known = Set(made.blocks.flatMap(\.lines).map(\.text))
    let seals = self.seals
    for block in blocks where !seals.contains(block.seal) {
      if let line = block.lines.first(where: { !known.contains($0.text) }) {
        return Stray(line: line.number, reason: .outside(String(line.text)))
      }
    }
    return nil
  }
}
