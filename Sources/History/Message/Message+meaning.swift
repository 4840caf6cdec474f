// What the trailers mean.

extension Message {
  /// A win or a learning, and the key result it was said of.
  package struct Remark: Sendable, Hashable {
    package let text: String
    /// The `Key-Result:` before it, as written; nil where it belongs to all of the commit's.
    package let keyResult: String?

    package init(_ text: String, keyResult: String? = nil) {
      self.text = text
      self.keyResult = keyResult
    }
  }

  /// References of the key results it speaks of, as written.
  package var keyResults: [String] { values(of: .keyResult) }

  package var wins: [Remark] { remarks(.win) }
  package var learnings: [Remark] { remarks(.learning) }

  /// Why an agreed plan was changed.
  package var reason: String? { value(of: .reason) }
  /// `CYCLE/NAME` of the proposal that a merge brought in.
  package var proposal: String? { value(of: .proposal) }
  package var measuredFrom: String? { value(of: .measuredFrom) }
  package var proposedBy: [Author] { values(of: .proposedBy).map(Author.init(parsing:)) }
  package var approvedBy: [Author] { values(of: .approvedBy).map(Author.init(parsing:)) }
  package var coAuthors: [Author] { values(of: .coAuthoredBy).map(Author.init(parsing:)) }

  /// The id of the commit that this one takes back, from `This reverts commit ID`.
  package var reverts: String? {
    let words = note.utf8.split { $0 <= UInt8(ascii: " ") }
    for start in words.indices.dropLast(3) {
      guard
        zip(["This", "reverts", "commit"], words[start...]).allSatisfy({ $0.utf8.elementsEqual($1) }
        )
      else { continue }
      let id = Substring(words[start + 3]).prefix { $0.isHexDigit }
      if (7...64).contains(id.count) { return id.lowercased() }
    }
    return nil
  }

  private func remarks(_ key: Trailer.Key) -> [Remark] {
    var keyResult: String?
    var remarks: [Remark] = []
    for trailer in trailers {
      if trailer.key == .keyResult { keyResult = trailer.value }
      if trailer.key == key, !trailer.value.isEmpty {
        remarks.append(Remark(trailer.value, keyResult: keyResult))
      }
    }
    return remarks
  }
}
