// How the program knows its own text again: a line at the end has a check sum of each paragraph.

extension Retrospective.Document {
  private static let opening = "<!-- okr:told"

  /// A paragraph, list or table outside of people's places.
  struct Block {
    struct Line {
      let number: Int
      /// Without blanks around it; never empty.
      let text: Substring
    }

    var lines: [Line] = []

    /// FNV-1a, 32 bits, of the lines.
    var seal: String {
      var hash: UInt32 = 2_166_136_261
      for line in lines {
        for byte in line.text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        hash = (hash ^ 10) &* 16_777_619
      }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }
  }

  /// The document with its seals, for the time when it is made anew.
  package var sealed: Retrospective.Document {
    var line = Retrospective.Document.opening
    var lines: [String] = []
    for block in blocks {
      if line.count > 80 {
        lines.append(line + " -->")
        line = Retrospective.Document.opening
      }
      line += " \(block.seal)"
    }
    return Retrospective.Document(
      text + "\n" + (lines + [line + " -->"]).joined(separator: "\n") + "\n")
  }

  var seals: Set<String> {
    let lines = parts.filter { $0.place == nil }.flatMap(\.lines).map(\.trimmedBlanks)
    return Set(
      lines.filter(Retrospective.Document.isSeal).flatMap {
        $0.split(separator: " ").map(String.init)
      })
  }

  private static func isSeal(_ line: Substring) -> Bool {
    line.hasPrefix(opening) && line.hasSuffix("-->")
  }

  /// What the program told; seals are no part of it.
  var blocks: [Block] {
    var blocks: [Block] = []
    for part in parts where part.place == nil {
      blocks.append(Block())
      for (offset, line) in part.lines.enumerated() {
        var text = line.trimmedBlanks
        if text.first == "\u{FEFF}" { text.removeFirst() }
        guard !text.isEmpty, !Retrospective.Document.isSeal(text) else {
          blocks.append(Block())
          continue
        }
        blocks[blocks.count - 1].lines.append(.init(number: part.line + offset, text: text))
      }
    }
    return blocks.filter { !$0.lines.isEmpty }
  }
}
