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
      "<!-- okr:keep \(name) -->\n\(text)\n\(end)"
    }

    static let end = "<!-- okr:end -->"

    /// What people promised: the task lists in the place for it, or in a text without places all.
    package var promises: [Promise] {
      let own = written
      guard !own.isEmpty else { return Promise.all(in: text) }
      return own.filter { $0.name == "promises" }.flatMap(\.lines).compactMap { Promise(line: $0) }
    }

    /// What stands in the places, by name, in order; a name used twice is one place.
    var written: [(name: String, lines: [Substring])] {
      var places: [(name: String, lines: [Substring])] = []
      for part in parts {
        guard let name = part.place else { continue }
        if let index = places.firstIndex(where: { $0.name == name }) {
          places[index].lines += part.lines
        } else {
          places.append((name, part.lines))
        }
      }
      return places
    }
  }
}

extension Retrospective.Document {
  /// A stretch of the document: the program's, or a place of people's.
  struct Part {
    /// The place's name; nil for what the program told.
    let place: String?
    /// Where its first line stands, from 1.
    let line: Int
    let lines: [Substring]
    /// Whether a place has an end of its own.
    var isEnded = true

    /// With the marks of a place.
    var marked: [Substring] {
      guard let place else { return lines }
      return ["<!-- okr:keep \(place) -->"] + lines + [Substring(Retrospective.Document.end)]
    }
  }

  /// A place without an end reaches to the next one or the end of the text.
  var parts: [Part] {
    var parts: [Part] = []
    var name: String?
    var start = 1
    var lines: [Substring] = []
    func finish(at number: Int, isEnded: Bool) {
      parts.append(Part(place: name, line: start, lines: lines, isEnded: isEnded))
      (lines, start) = ([], number + 1)
    }
    var number = 0
    for line in Message.lines(of: text) {
      number += 1
      if let next = Retrospective.Document.placeName(line) {
        finish(at: number, isEnded: name == nil)
        name = next
      } else if name != nil, line.trimmedBlanks == Retrospective.Document.end {
        finish(at: number, isEnded: true)
        name = nil
      } else {
        lines.append(line)
      }
    }
    finish(at: number, isEnded: name == nil)
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
  var trimmedBlanks: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
