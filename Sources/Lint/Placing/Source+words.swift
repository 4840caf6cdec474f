import YAML

extension Source {
  /// Where some words of a text stand in what a file has of it, whole and in their order; nil where they don't.
  ///
  /// A file may break its lines between them, put a mark or quotes before them, and double an apostrophe.
  func place(of quote: Quote, in span: Range<Int>) -> Range<Int>? {
    let stemmer = Stemmer(endings: [])
    let wanted = Sentence(quote.text, stemming: stemmer).words.map(\.text)
    guard !wanted.isEmpty else { return bytes[span].place(of: Array(quote.text.utf8)) }
    let read = places(in: span)
    let text = String(decoding: read.map { bytes[$0] }, as: UTF8.self)
    let words = Sentence(text, stemming: stemmer).words
    let firsts = words.indices.dropLast(wanted.count - 1).filter { first in
      words[first...].lazy.map(\.text).starts(with: wanted)
    }
    return firsts.dropFirst(quote.before).first.map { first in
      let last = words[first + wanted.count - 1]
      return read[words[first].span.lowerBound]..<(read[last.span.upperBound - 1] + 1)
    }
  }

  /// Where the bytes of a span stand that its reader has: of an apostrophe that quotes make double, the first.
  private func places(in span: Range<Int>) -> [Int] {
    let apostrophe = UInt8(ascii: "'")
    guard bytes[span].first == apostrophe else { return Array(span) }
    var places: [Int] = []
    var isSecond = true
    for place in span {
      isSecond = bytes[place] == apostrophe && !isSecond && bytes[place - 1] == apostrophe
      if !isSecond { places.append(place) }
    }
    return places
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
