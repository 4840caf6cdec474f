import Model

extension Rule {
  /// A key result that fixes the tool by which it is to be reached.
  static let keyResultNamesSolution = Rule(
    "kr-names-solution", .keyResults, .info, strict: .warning, .hard,
    "fixes the way in which it is to be reached",
    why: """
      A key result that names its tool turns red when the tool turns out to be the wrong one, though \
      what it was for may be nearer than ever. Keep the tool among the initiatives and measure what it is for.
      """,
    example: Example(
      bad: "Migrate 100 apps to EKS", better: "Time to start a new service from 9 days to 1"),
    .keyResult { keyResult in
      guard let words = keyResult.solution else { return [] }
      let tool = keyResult.title.text(words)
      return [
        keyResult.remark(
          "'\(tool)' is a means; when the means changes, the key result fails though its purpose may not",
          at: "title", words: tool,
          better: "what is '\(tool)' for? measure that, and list '\(tool)' under initiatives")
      ]
    })
}

extension KeyResultSubject {
  /// The name of the tool that the title fixes.
  var solution: Range<Int>? {
    let language = language
    return title.words.indices.lazy.compactMap { place in
      language.leadsToTool(place, of: title)
    }.first
  }
}

extension Language {
  /// The tool that the words at a place lead to.
  fileprivate func leadsToTool(_ place: Int, of title: Sentence) -> Range<Int>? {
    if let means = self[.means].match(in: title, at: place) {
      return name(in: title, from: means.upperBound)
    }
    if let verb = self[.adopting].match(in: title, at: place, exactly: true), place > 0 {
      return name(in: title, from: verb.upperBound) ?? destination(in: title, from: verb.upperBound)
    }
    if place == opening(title) {
      if let tool = commanded(at: place, in: title) { return tool }
    }
    if self[.moved].match(in: title, at: place, exactly: true) != nil, !self[.relatives].isIn(title)
    {
      return destination(in: title, from: place)
    }
    return namedTool(at: place, in: title)
  }

  /// `Migrate 100 apps to EKS`, `Introduce Zendesk`.
  private func commanded(at place: Int, in title: Sentence) -> Range<Int>? {
    if let verb = self[.adoptVerbs].match(in: title, at: place, exactly: true) {
      if let tool = name(in: title, from: verb.upperBound), isTool(tool, in: title) { return tool }
    }
    guard let verb = self[.moveVerbs].match(in: title, at: place, exactly: true),
      !self[.relatives].isIn(title)
    else { return nil }
    return destination(in: title, from: verb.upperBound)
  }

  /// Not an abbreviation, which may be anything: `Launch two TV spots`.
  private func isTool(_ name: Range<Int>, in title: Sentence) -> Bool {
    let word = title.words[name.lowerBound]
    return word.text != word.text.uppercased() || self[.tools].has(name.lowerBound, of: title)
  }

  /// What is moved to: the first name behind `to`, `onto`, …
  private func destination(in title: Sentence, from place: Int) -> Range<Int>? {
    for index in title.words.indices.dropFirst(place) {
      guard let to = self[.destinations].match(in: title, at: index),
        let tool = name(in: title, from: to.upperBound)
      else { continue }
      return tool
    }
    return nil
  }

  /// A name that begins at a place or behind its article: `the Antolin app`.
  private func name(in title: Sentence, from place: Int) -> Range<Int>? {
    var begin = place
    while self[.determiners].has(begin, of: title) { begin += 1 }
    var end = begin
    while end < title.words.count, isName(end, of: title) { end += 1 }
    return end > begin ? begin..<end : nil
  }

  private func isName(_ place: Int, of title: Sentence) -> Bool {
    let word = title.words[place]
    return word.isCapitalised && !word.lower.hasSuffix("'s")
      && !self[.otherNames].has(place, of: title)
      && !self[.givenNames].has(place, of: title)
  }

  /// `with the Antolin app`, `through Epic`, `Salesforce is live`.
  private func namedTool(at place: Int, in title: Sentence) -> Range<Int>? {
    if let means = self[.weakMeans].match(in: title, at: place),
      let tool = name(in: title, from: means.upperBound),
      self[.toolNouns].has(tool.upperBound, of: title)
        || self[.tools].has(tool.lowerBound, of: title)
    {
      return tool
    }
    guard place == opening(title), title.words[place].isCapitalised,
      self[.outputDone].isIn(title, exactly: true)
    else { return nil }
    return self[.tools].match(in: title, at: place)
  }
}
