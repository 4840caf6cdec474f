import YAML

extension Source {
  /// Where some words of a text stand in what a file has of it, whole and in their order; nil where they don't.
  ///
  /// A file may break its lines between them, and put a mark or quotes before them.
  func place(of words: String, in span: Range<Int>) -> Range<Int>? {
    let stemmer = Stemmer(endings: [])
    let wanted = Sentence(words, stemming: stemmer).words.map(\.text)
    guard !wanted.isEmpty else { return bytes[span].place(of: Array(words.utf8)) }
    let text = Sentence(String(decoding: bytes[span], as: UTF8.self), stemming: stemmer).words
    for first in text.indices.dropLast(wanted.count - 1) {
      let found = text[first..<(first + wanted.count)]
      guard found.map(\.text) == wanted, let last = found.last else { continue }
      return
        (span.lowerBound + text[first].span.lowerBound)..<(span.lowerBound + last.span.upperBound)
    }
    return nil
  }

  /// What a span says, without the mark of a folded or literal text: `>` has its words on the next lines.
  func said(in span: Range<Int>) -> Range<Int> {
    guard let mark = bytes[span].first, mark == UInt8(ascii: ">") || mark == UInt8(ascii: "|"),
      let end = bytes[span].firstIndex(of: UInt8(ascii: "\n")),
      let begin = bytes[end..<span.upperBound].firstIndex(where: { $0 > UInt8(ascii: " ") })
    else { return span }
    return begin..<span.upperBound
  }
}
