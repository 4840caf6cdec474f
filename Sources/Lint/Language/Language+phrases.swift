extension Language {
  /// The place of a text's first word that counts: `successfully migrate` begins with `migrate`.
  func opening(_ sentence: Sentence) -> Int {
    var place = sentence.label
    while let lead = self[.leadIns].match(in: sentence, at: place),
      lead.upperBound < sentence.words.count
    {
      place = lead.upperBound
    }
    return place
  }

  /// The words from a place on to where a new part of the sentence begins: `a new science lab`.
  func phrase(_ sentence: Sentence, from place: Int) -> Range<Int> {
    var end = place
    while end < sentence.words.count, !self[.prepositions].has(end, of: sentence),
      !self[.relatives].has(end, of: sentence)
    {
      end += 1
    }
    return place..<end
  }

  /// What is measured, without the verb that says in which direction: `open bugs` of `Cut open bugs to 20`.
  func head(_ sentence: Sentence) -> Range<Int> {
    var place = opening(sentence)
    while self[.directionVerbs].has(place, of: sentence)
      || self[.determiners].has(place, of: sentence)
    {
      place += 1
    }
    var head = phrase(sentence, from: place)
    if let number = head.first(where: { sentence.words[$0].number != nil }), number > place {
      head = place..<number
    }
    return head
  }

  /// The words of a text that say something by themselves, none of them twice.
  func content(_ sentence: Sentence) -> [Sentence.Word] {
    var content: [Sentence.Word] = []
    for (place, word) in sentence.words.enumerated()
    where !word.isSign && !self[.functionWords].has(place, of: sentence) {
      if !content.contains(where: { $0.meaning == word.meaning }) { content.append(word) }
    }
    return content
  }

  /// Whether a word means many of what can be counted.
  func isPlural(_ place: Int, of sentence: Sentence) -> Bool {
    if self[.plurals].has(place, of: sentence) { return true }
    if sentence.words[place].isPluralAbbreviation { return true }
    let word = sentence.words[place].lower
    let ends = { (list: List) in self[list].texts.contains { word.hasSuffix($0) } }
    return word.utf8.count > 3 && ends(.pluralEndings) && !ends(.singularEndings)
      && self[.amounts].match(in: sentence, at: place, exactly: true) == nil
  }

  /// Whether a verb of a list begins the text in the very form of the list, as a command does.
  func command(_ list: List, in sentence: Sentence) -> Range<Int>? {
    self[list].match(in: sentence, at: opening(sentence), exactly: true)
  }

  /// Whether a thing or a number stands at a place, so that the word before it is a verb.
  func isThing(_ place: Int, of sentence: Sentence) -> Bool {
    guard sentence.words.indices.contains(place) else { return false }
    return sentence.words[place].isNumber || self[.determiners].has(place, of: sentence)
      || self[.numberWords].has(place, of: sentence)
  }
}
