/// The names of tools: those that everybody knows, and those that only a capital tells.
extension Language {
  /// A name that begins at a place or behind its article: `the Antolin app`.
  func toolName(in title: Sentence, from place: Int) -> Range<Int>? {
    var begin = place
    while self[.determiners].has(begin, of: title) { begin += 1 }
    var end = begin
    if let tool = self[.tools].match(in: title, at: begin, exactly: true),
      title.words[begin].isCapitalised
    {
      end = tool.upperBound
    }
    while end < title.words.count, isName(end, of: title) { end += 1 }
    return end > begin ? begin..<end : nil
  }

  private func isName(_ place: Int, of title: Sentence) -> Bool {
    let word = title.words[place]
    return word.isCapitalised && !word.lower.hasSuffix("'s")
      && !self[.otherNames].has(place, of: title)
      && !self[.givenNames].has(place, of: title)
  }

  /// A tool that everybody knows, right behind a word of a list.
  func famousTool(behind list: List, at place: Int, in title: Sentence) -> Range<Int>? {
    guard let to = self[list].match(in: title, at: place),
      let tool = toolName(in: title, from: to.upperBound), isFamous(tool, in: title)
    else { return nil }
    return tool
  }

  /// In the list of tools, or written as only products are: `GeoGebra`.
  func isFamous(_ name: Range<Int>, in title: Sentence) -> Bool {
    let text = title.words[name.lowerBound].text
    return isListed(name, in: title)
      || text != text.uppercased() && text.dropFirst().contains(where: \.isUppercase)
  }

  /// Letters that may stand for anything: `Launch two TV spots`.
  func isAbbreviation(_ name: Range<Int>, in title: Sentence) -> Bool {
    title.words[name.lowerBound].isAbbreviation && !isListed(name, in: title)
  }

  private func isListed(_ name: Range<Int>, in title: Sentence) -> Bool {
    self[.tools].match(in: title, at: name.lowerBound, exactly: true) != nil
  }
}
