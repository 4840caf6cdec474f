import History

// What commits of main say of the proposal that they brought in.

extension Message {
  /// The proposal that a merge says it brought in: by `Proposal: CYCLE/NAME`, or by a subject that names
  /// the branch, as the buttons of forges write it.
  var joinedProposal: ProposalName? {
    if let proposal { return ProposalName(proposal) }
    return reverts == nil ? Message.branch(namedIn: subject) : nil
  }

  /// The proposal that a commit with one parent says it brought in: by `Proposal:`, or by naming the
  /// branch anywhere. Check-ins and the like only speak of it.
  var landedProposal: ProposalName? {
    if let proposal { return ProposalName(proposal) }
    guard reverts == nil, !isOfAnotherKind else { return nil }
    return Message.branch(namedIn: subject) ?? Message.branch(namedIn: note)
  }

  /// Whether a message could say so: most don't speak of a proposal, and needn't be parsed to know.
  static func mayLand(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    let word = Array("roposal".utf8)
    while let start = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "p") }) {
      bytes = bytes[bytes.index(after: start)...]
      let next = bytes.prefix(word.count)
      if next.count == word.count, zip(next, word).allSatisfy({ $0 | 0x20 == $1 }) { return true }
    }
    return false
  }

  private var isOfAnotherKind: Bool {
    ["init:", "team:", "cycle:", "check-in:", "grade:", "talk:", "retro:", "import:", "undo:"]
      .contains { subject.hasPrefix($0) }
  }

  /// `proposals/CYCLE/NAME` in a text, where nothing was merged *into* it.
  private static func branch(namedIn text: String) -> ProposalName? {
    var rest = text[...]
    while let found = rest.firstRange(of: "proposals/") {
      let before = text[..<found.lowerBound].drop(from: " '\"`")
      let path = text[found.upperBound...].prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || "-/".contains($0))
      }
      if !before.hasSuffix(" into"), let name = ProposalName(path) { return name }
      rest = text[found.upperBound...]
    }
    return nil
  }
}

extension Substring {
  /// Without the characters of `set` at its end.
  fileprivate func drop(from set: String) -> Substring {
    var text = self
    while let last = text.last, set.contains(last) { text.removeLast() }
    return text
  }
}
