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
      let tool = keyResult.title.quote(words)
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
      language.tool(ledToAt: place, of: title) ?? target(at: place)
    }
  }

  /// `40 services on Kubernetes` and `Share of apps on EKS`, where none was before.
  private func target(at place: Int) -> Range<Int>? {
    guard !keyResult.measure.milestones.isEmpty || isRange && baseline ?? 0 == 0,
      !language[.relatives].isIn(title)
    else { return nil }
    return language.famousTool(behind: .destinations, at: place, in: title)
  }
}

extension Language {
  /// The tool that the words at a place lead to.
  fileprivate func tool(ledToAt place: Int, of title: Sentence) -> Range<Int>? {
    adoptedTool(at: place, in: title) ?? movedToTool(at: place, in: title)
      ?? famousMeans(at: place, in: title) ?? openingTool(at: place, in: title)
  }

  /// `by introducing Zendesk`, `thanks to HubSpot`, `Introduce Zendesk`.
  private func adoptedTool(at place: Int, in title: Sentence) -> Range<Int>? {
    if let means = self[.means].match(in: title, at: place) {
      return toolName(in: title, from: means.upperBound)
    }
    if place > 0, let verb = self[.adopting].match(in: title, at: place, exactly: true) {
      return toolName(in: title, from: verb.upperBound)
        ?? destination(in: title, from: verb.upperBound)
    }
    guard place == opening(title),
      let verb = self[.adoptVerbs].match(in: title, at: place, exactly: true),
      let tool = toolName(in: title, from: verb.upperBound), !isAbbreviation(tool, in: title)
    else { return nil }
    return tool
  }

  /// `Migrate 100 apps to EKS`, `Rollout of Jamf`, `100 apps moved to EKS`.
  private func movedToTool(at place: Int, in title: Sentence) -> Range<Int>? {
    if place <= 1, let noun = self[.taskNouns].match(in: title, at: place, exactly: true) {
      return destination(in: title, from: noun.upperBound)
        ?? ownTool(in: title, from: noun.upperBound)
    }
    guard !self[.relatives].isIn(title) else { return nil }
    let isCommanded =
      place == opening(title) && self[.moveVerbs].match(in: title, at: place, exactly: true) != nil
    let isMoved = self[.moved].match(in: title, at: place, exactly: true) != nil
    return isCommanded || isMoved ? destination(in: title, from: place + 1) : nil
  }

  /// `of Jamf`, but not `of the CRM`.
  private func ownTool(in title: Sentence, from place: Int) -> Range<Int>? {
    guard self[.prepositions].has(place, of: title),
      let tool = toolName(in: title, from: place + 1), !isAbbreviation(tool, in: title)
    else { return nil }
    return tool
  }

  /// What is moved to: the first name behind `to`, `onto`, …
  private func destination(in title: Sentence, from place: Int) -> Range<Int>? {
    title.words.indices.dropFirst(place).firstResult { index in
      self[.destinations].match(in: title, at: index).flatMap {
        toolName(in: title, from: $0.upperBound)
      }
    }
  }

  /// `Write 12 runbooks in Confluence`, `with the Antolin app`, `through Epic`.
  private func famousMeans(at place: Int, in title: Sentence) -> Range<Int>? {
    if command(.outputVerbs, in: title) ?? command(.moveVerbs, in: title) != nil,
      let tool = famousTool(behind: .destinations, at: place, in: title)
    {
      return tool
    }
    guard let means = self[.weakMeans].match(in: title, at: place),
      let tool = toolName(in: title, from: means.upperBound), isMeans(tool, in: title)
    else { return nil }
    return tool
  }

  /// A tool by its name or by what follows, or a name that ends a title behind its numbers.
  private func isMeans(_ name: Range<Int>, in title: Sentence) -> Bool {
    if self[.toolNouns].has(name.upperBound, of: title) || isFamous(name, in: title) { return true }
    return name.upperBound == title.words.count && !isAbbreviation(name, in: title)
      && title.words[..<name.lowerBound].contains { $0.number != nil }
  }

  /// `Salesforce is live`, `Copilot licences in use`.
  private func openingTool(at place: Int, in title: Sentence) -> Range<Int>? {
    // `Teams onboarded` are people, though there is a tool of that name.
    guard place == opening(title), title.words[place].isCapitalised,
      !self[.people].has(place, of: title),
      let tool = self[.tools].match(in: title, at: place, exactly: true)
    else { return nil }
    let isLicence =
      self[.toolNouns].has(tool.upperBound, of: title) && !self[.relatives].isIn(title)
    return isLicence || self[.outputDone].isIn(title, exactly: true) ? tool : nil
  }
}
