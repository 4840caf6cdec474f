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
    // Without a capital there is no name.
    guard
      title.words.dropFirst().contains(where: \.isCapitalised) || language[.tools].has(0, of: title)
    else { return nil }
    return title.words.indices.firstResult { place in
      language.leadsToTool(place, of: title) ?? target(at: place)
    }
  }

  /// `40 services on Kubernetes` and `Share of apps on EKS`, where none was before.
  private func target(at place: Int) -> Range<Int>? {
    guard !keyResult.measure.milestones.isEmpty || isRange && baseline ?? 0 == 0,
      !language[.relatives].isIn(title)
    else { return nil }
    return language.knownTool(behind: .destinations, at: place, in: title)
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
    if place == opening(title), let tool = commanded(at: place, in: title) { return tool }
    if let noun = self[.taskNouns].match(in: title, at: place, exactly: true), place <= 1 {
      return destination(in: title, from: noun.upperBound)
        ?? ownName(in: title, from: noun.upperBound)
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
  /// A tool by its name or by what follows, or a name that ends a title behind its numbers.
  private func isMeans(_ name: Range<Int>, in title: Sentence) -> Bool {
    if self[.toolNouns].has(name.upperBound, of: title) || isWellKnown(name, in: title) {
      return true
    }
    return name.upperBound == title.words.count && isTool(name, in: title)
      && title.words[..<name.lowerBound].contains { $0.number != nil }
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

  /// `Rollout of Jamf`.
  private func ownName(in title: Sentence, from place: Int) -> Range<Int>? {
    guard self[.prepositions].has(place, of: title) else { return nil }
    return name(in: title, from: place + 1)
  }

  /// A name that begins at a place or behind its article: `the Antolin app`.
  private func name(in title: Sentence, from place: Int) -> Range<Int>? {
    var begin = place
    while self[.determiners].has(begin, of: title) { begin += 1 }
    var end = begin
    if let tool = self[.tools].match(in: title, at: begin), title.words[begin].isCapitalised {
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

  /// `Write 12 runbooks in Confluence`.
  private func workTool(at place: Int, in title: Sentence) -> Range<Int>? {
    guard command(.outputVerbs, in: title) ?? command(.moveVerbs, in: title) != nil else {
      return nil
    }
    return knownTool(behind: .destinations, at: place, in: title)
  }

  fileprivate func knownTool(behind list: List, at place: Int, in title: Sentence) -> Range<Int>? {
    guard let to = self[list].match(in: title, at: place),
      let tool = name(in: title, from: to.upperBound), isWellKnown(tool, in: title)
    else { return nil }
    return tool
  }

  /// In the list of tools, or written as only products are: `GeoGebra`.
  private func isWellKnown(_ name: Range<Int>, in title: Sentence) -> Bool {
    let text = title.words[name.lowerBound].text
    return self[.tools].has(name.lowerBound, of: title)
      || text != text.uppercased() && text.dropFirst().contains(where: \.isUppercase)
  }
  /// `with the Antolin app`, `through Epic`, `Salesforce is live`.
  private func namedTool(at place: Int, in title: Sentence) -> Range<Int>? {
    if let tool = workTool(at: place, in: title) { return tool }
    if let means = self[.weakMeans].match(in: title, at: place),
      let tool = name(in: title, from: means.upperBound),
      isMeans(tool, in: title)
    {
      return tool
    }
    // `Teams onboarded` are people, though there is a tool of that name.
    guard place == opening(title), title.words[place].isCapitalised,
      !self[.people].has(place, of: title), self[.outputDone].isIn(title, exactly: true)
    else { return nil }
    return self[.tools].match(in: title, at: place)
  }
}
