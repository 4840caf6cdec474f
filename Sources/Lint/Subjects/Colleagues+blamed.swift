/// How a text makes somebody the problem.
extension Colleagues {
  /// The words of a text that make somebody the problem.
  ///
  /// - Parameters:
  ///   - isFewer: whether there is to be less of what the text speaks of.
  ///   - isOfTrouble: whether it says what is in the way, so that a name beside trouble blames nobody.
  func blamed(
    in text: Sentence, isFewer: Bool = false, isOfTrouble: Bool = false
  ) -> Range<Int>? {
    language[.slurs].first(in: text) ?? insulted(in: text) ?? weaklyInsulted(in: text)
      ?? forced(in: text) ?? stopped(in: text) ?? accused(in: text, isFewer: isFewer)
      ?? failing(in: text) ?? (isOfTrouble ? nil : named(in: text, isFewer: isFewer))
  }

  /// `the lazy night shift`.
  private func insulted(in text: Sentence) -> Range<Int>? {
    guard let insult = language[.insults].first(in: text) else { return nil }
    for place in insult.upperBound..<min(insult.upperBound + 3, text.words.count) {
      let other = language[.otherPeople].match(in: text, at: place)
      if let group = somebody(at: place, of: text) ?? other {
        return insult.lowerBound..<group.upperBound
      }
      if language[.prepositions].has(place, of: text) { break }
    }
    // `the night shift's sloppy work`
    guard insult.lowerBound > 0 else { return nil }
    return colleagues(at: insult.lowerBound - 1, of: text).map { $0.lowerBound..<insult.upperBound }
  }

  /// `our slow lawyers`, but not `Slow teams get help`.
  private func weaklyInsulted(in text: Sentence) -> Range<Int>? {
    guard let insult = language[.weakInsults].first(in: text),
      let group = colleagues(at: insult.upperBound, of: text)
    else { return nil }
    return isHelped(insult.lowerBound..<group.upperBound, in: text)
      ? nil : insult.lowerBound..<group.upperBound
  }

  /// `Help slow teams`, `untrained nurses whom we train`.
  private func isHelped(_ group: Range<Int>, in text: Sentence) -> Bool {
    var before = group.lowerBound - 1
    while language[.determiners].has(before, of: text) { before -= 1 }
    if language[.helping].has(before, of: text) { return true }
    let behind = group.upperBound..<(group.upperBound + 2)
    guard let verb = behind.first(where: { language[.beingHelped].has($0, of: text) }) else {
      return false
    }
    return (verb + 1...verb + 2).contains { language[.helping].has($0, of: text) }
  }

  /// `Make the parents stop …`, `Stop Marek from …`.
  private func forced(in text: Sentence) -> Range<Int>? {
    let opening = language.opening(text)
    guard let verb = language.command(.forcing, in: text) else { return nil }
    for place in verb.upperBound..<max(verb.upperBound, min(verb.upperBound + 5, text.words.count))
    {
      let isOther = language[.determiners].has(place - 1, of: text)
      let other = isOther ? language[.otherPeople].match(in: text, at: place) : nil
      guard let group = somebody(at: place, of: text) ?? other else { continue }
      if person(at: place, of: text) != nil { return opening..<group.upperBound }
      let isStopped =
        language[.stopping].first(in: text, from: group.upperBound, exactly: true) != nil
        || language[.stopping].has(verb.lowerBound, of: text)
          && language[.fromWords].has(group.upperBound, of: text)
      return isStopped ? opening..<group.upperBound : nil
    }
    return nil
  }

  /// `Sales stops overselling`.
  private func stopped(in text: Sentence) -> Range<Int>? {
    guard let group = colleagues(at: language.opening(text), of: text),
      let stop = language[.stopping].match(in: text, at: group.upperBound, exactly: true),
      let fault = language[.misdeeds].match(in: text, at: stop.upperBound)
    else { return nil }
    return group.lowerBound..<fault.upperBound
  }

  /// `complaints about Jürgen`, `caused by the platform team`.
  private func accused(in text: Sentence, isFewer: Bool) -> Range<Int>? {
    guard !text.marks.isDisjoint(with: [Marks(.blaming), Marks(.authoredBy)]) else { return nil }
    let isTrouble = language[.troubles].isIn(text)
    return text.words.indices.firstResult { place in
      let blame = language[.blaming].match(in: text, at: place)
      let author =
        isFewer || isTrouble ? language[.authoredBy].match(in: text, at: place) : nil
      guard let words = blame ?? author, !isPraise(words, in: text) else { return nil }
      let isService = blame == nil ? !isTrouble : language[.complaining].has(place, of: text)
      return accused(behind: words, mayBeService: isService, in: text).map {
        words.lowerBound..<$0.upperBound
      }
    }
  }

  /// - Parameter isService: whether a department stands for what it offers: `cases reopened by support`.
  private func accused(
    behind blame: Range<Int>, mayBeService isService: Bool, in text: Sentence
  ) -> Range<Int>? {
    var next = blame.upperBound
    while language[.determiners].has(next, of: text) { next += 1 }
    return (next..<max(next, min(next + 3, text.words.count))).firstResult { place in
      let group = isService ? persons(at: place, of: text) : colleagues(at: place, of: text)
      return group.flatMap { endsPhrase($0.upperBound, of: text) ? $0 : nil }
    }
  }

  /// `found by testers`, `by design`: nobody made what is wrong.
  private func isPraise(_ blame: Range<Int>, in text: Sentence) -> Bool {
    language[.findingFaults].has(blame.lowerBound - 1, of: text)
      || blame.contains { language[.manners].has($0, of: text) }
  }

  /// `defects that the late shift overlooks`, `the night shift's mistakes`, `the sloppiness of the clerks`.
  private func failing(in text: Sentence) -> Range<Int>? {
    guard !text.marks.isDisjoint(with: [Marks(.faults), Marks(.troubles)]) else { return nil }
    let faults = language[.faults].isIn(text)
    for place in text.words.indices {
      guard let group = faults ? somebody(at: place, of: text) : colleagues(at: place, of: text)
      else { continue }
      if faults { return group }
      let isActing = (max(0, place - 3)..<place).contains { language[.relatives].has($0, of: text) }
      let isOwning = text.words[group.upperBound - 1].lower.contains { $0 == "'" || $0 == "’" }
      let fault = language[.troubles].first(in: text, from: group.upperBound)
      guard isActing || isOwning, let fault, fault.lowerBound < group.upperBound + 2 else {
        continue
      }
      return group.lowerBound..<fault.upperBound
    }
    return nil
  }

  /// A person's name in a text that speaks of trouble.
  private func named(in text: Sentence, isFewer: Bool) -> Range<Int>? {
    guard isFewer || language[.troubles].isIn(text) else { return nil }
    let blamable = text.words.indices.filter { !isThanked(at: $0, of: text) }
    let person = blamable.firstResult { self.person(at: $0, of: text) }
    if let person { return person }
    guard isFewer, let name = text.words.indices.first(where: { isLikeAName($0, of: text) })
    else { return nil }
    return name..<(name + 1)
  }

  /// `found by Paul`, `reported to Mia`, `Help Anna`: whoever it is does something about it.
  private func isThanked(at place: Int, of text: Sentence) -> Bool {
    language[.helping].has(place - 1, of: text)
      || language[.prepositions].has(place - 1, of: text)
        && language[.findingFaults].has(place - 2, of: text)
  }

  /// `alarms that Weiss ignores`, `Weiss's alarms`.
  private func isLikeAName(_ place: Int, of text: Sentence) -> Bool {
    let word = text.words[place]
    guard place > 0, !isThanked(at: place, of: text), !language[.otherNames].texts.isEmpty,
      word.isCapitalised,
      word.text != word.text.uppercased(), !word.isNumber,
      !language[.otherNames].has(place, of: text), !language[.tools].has(place, of: text),
      !isPlace(place, of: text)
    else { return false }
    return language[.whomWords].has(place - 1, of: text)
      || word.lower.contains { $0 == "'" || $0 == "’" }
  }

  private func endsPhrase(_ place: Int, of text: Sentence) -> Bool {
    place >= text.words.count || language[.prepositions].has(place, of: text)
      || language[.relatives].has(place, of: text) || text.words[place].isNumber
  }
}
