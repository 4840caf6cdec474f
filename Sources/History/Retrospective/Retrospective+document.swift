extension Retrospective {
  /// A retrospective as text, with places that belong to people.
  ///
  /// ```markdown
  /// <!-- okr:keep notes -->
  /// Whatever stands here stays when the document is made anew.
  /// <!-- okr:end -->
  /// ```
  package struct Document: Sendable, Equatable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// A place for people, holding `text` until somebody writes there.
    package static func place(_ name: String, _ text: String) -> String {
      "<!-- okr:keep \(name) -->\n\(text)\n<!-- okr:end -->"
    }

    /// The same document with what people wrote into `earlier`.
    ///
    /// What stands in a place that this document doesn't have comes at its end; a place without an
    /// end reaches to the next one or the end of the text.
    package func keeping(_ earlier: Document) -> Document {
      var written = earlier.written
      var lines: [Substring] = []
      for part in parts {
        guard case .place(let name, let own) = part else {
          lines += part.lines
          continue
        }
        lines += Part.place(name, written.removeFirst(named: name) ?? own).lines
      }
      for (name, kept) in written where kept.contains(where: { !$0.isBlank }) {
        lines = Array(lines[...].trimmed) + [""] + Part.place(name, kept).lines + [""]
      }
      return Document(lines.joined(separator: "\n"))
    }

    /// What people promised: the task lists in the place for it, or in a text without places all.
    package var promises: [Promise] {
      let own = written
      guard !own.isEmpty else { return Promise.all(in: text) }
      return own.filter { $0.name == "promises" }.flatMap(\.lines).compactMap { Promise(line: $0) }
    }

    /// What stands in the places, by name, in order; a name used twice is one place.
    private var written: [(name: String, lines: [Substring])] {
      var places: [(name: String, lines: [Substring])] = []
      for case .place(let name, let lines) in parts {
        if let index = places.firstIndex(where: { $0.name == name }) {
          places[index].lines += lines
        } else {
          places.append((name, lines))
        }
      }
      return places
    }
  }
}

extension Retrospective.Document {
  /// A stretch of the document: the program's or people's.
  private enum Part {
    case told([Substring])
    case place(String, [Substring])

    var lines: [Substring] {
      switch self {
      case .told(let lines): lines
      case .place(let name, let lines): ["<!-- okr:keep \(name) -->"] + lines + ["<!-- okr:end -->"]
      }
    }
  }

  private var parts: [Part] {
    var parts: [Part] = []
    var name: String?
    var lines: [Substring] = []
    func finish() {
      parts.append(name.map { .place($0, lines) } ?? .told(lines))
      lines = []
    }
    for line in Message.lines(of: text) {
      if let next = Retrospective.Document.placeName(line) {
        finish()
        name = next
      } else if name != nil, line.trimmedBlanks == "<!-- okr:end -->" {
        finish()
        name = nil
      } else {
        lines.append(line)
      }
    }
    finish()
    return parts
  }

  private static func placeName(_ line: Substring) -> String? {
    let line = line.trimmedBlanks
    let opening = "<!-- okr:keep "
    guard line.hasPrefix(opening), line.hasSuffix(" -->"), line.count > opening.count + 4
    else { return nil }
    return String(line.dropFirst(opening.count).dropLast(4))
  }
}

extension Substring {
  fileprivate var trimmedBlanks: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}

extension [(name: String, lines: [Substring])] {
  fileprivate mutating func removeFirst(named name: String) -> [Substring]? {
    guard let index = firstIndex(where: { $0.name == name }) else { return nil }
    return remove(at: index).lines
  }
}
