/// The line with which git begins, parts or ends what a textual merge couldn't decide.
struct ConflictMarker {
  let span: Range<Int>

  /// The first one; nil where there is none. No YAML that is accepted has such a line outside of a text.
  init?(in bytes: [UInt8]) {
    var start = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let end = line.last == UInt8(ascii: "\r") ? line.endIndex - 1 : line.endIndex
      start = line.startIndex
      guard let first = line.first, "<|=>".utf8.contains(first),
        line.prefix(7).count == 7, line.prefix(7).allSatisfy({ $0 == first }),
        line.dropFirst(7).first.map({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) ?? true
      else { continue }
      span = start..<end
      return
    }
    return nil
  }

  var problem: Problem {
    Problem(
      span, "a merge left its conflict here",
      hint: "keep what is right of the two sides and delete the lines of '<<<<<<<', '=======' and "
        + "'>>>>>>>'")
  }
}
