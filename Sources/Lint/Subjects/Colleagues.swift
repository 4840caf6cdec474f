package import Model

/// Who may be named in texts: the people and teams of the settings, given names, groups of people.
///
/// Only what is asked for is worked out, and once; an organisation may have a thousand teams.
package final class Colleagues: Sendable {
  private let settings: Settings
  private let language: Language
  private let knownPeople = Once<Set<String>>()
  private let knownTeams = Once<[String: [[String]]]>()

  package init(_ settings: Settings, _ language: Language) {
    self.settings = settings
    self.language = language
  }

  /// Each name of a person, in lower case.
  private var people: Set<String> {
    knownPeople.value {
      let own = settings.people.flatMap { language.sentence($0.name ?? $0.id).words.map(\.lower) }
      return Set(
        own.filter { $0.utf8.count > 2 } + language[.givenNames].texts.map { $0.lowercased() })
    }
  }

  /// The teams by the stem of the first word of their name: those of the words behind it.
  private var teams: [String: [[String]]] {
    knownTeams.value {
      let names = settings.teams.keys.map { team in
        language.sentence(settings.name(of: team)).words.map(\.stem)
      }
      return Dictionary(grouping: names.filter { !$0.isEmpty }) { $0[0] }.mapValues {
        $0.map { Array($0.dropFirst()) }.sorted { $0.count > $1.count }
      }
    }
  }

  /// The words of a text that make somebody the problem.
  ///
  /// - Parameter isFewer: whether there is to be less of what the text speaks of.
  func blamed(in text: Sentence, isFewer: Bool = false) -> Range<Int>? {
    language[.slurs].first(in: text) ?? insulted(in: text) ?? weaklyInsulted(in: text) ?? forced(
      in: text) ?? accused(in: text, isFewer: isFewer)
      ?? failing(in: text) ?? named(in: text, isFewer: isFewer)
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
  /// `our slow lawyers`.
  private func weaklyInsulted(in text: Sentence) -> Range<Int>? {
    guard let insult = language[.weakInsults].first(in: text) else { return nil }
    return colleagues(at: insult.upperBound, of: text).map { insult.lowerBound..<$0.upperBound }
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

  /// `complaints about Jürgen`, `caused by the platform team`.
  private func accused(in text: Sentence, isFewer: Bool) -> Range<Int>? {
    guard !text.marks.isDisjoint(with: [Marks(.blaming), Marks(.authoredBy)]) else { return nil }
    let isWrong = isFewer || language[.troubles].isIn(text)
    for place in text.words.indices {
      let author = isWrong ? language[.authoredBy].match(in: text, at: place) : nil
      guard let blame = language[.blaming].match(in: text, at: place) ?? author else { continue }
      var next = blame.upperBound
      while language[.determiners].has(next, of: text) { next += 1 }
      for index in next..<max(next, min(next + 3, text.words.count)) {
        guard let group = colleagues(at: index, of: text), endsPhrase(group.upperBound, of: text)
        else { continue }
        return blame.lowerBound..<group.upperBound
      }
    }
    return nil
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
    if let person = text.words.indices.firstResult({ person(at: $0, of: text) }) {
      return person
    }
    guard isFewer, let name = text.words.indices.first(where: { isLikeAName($0, of: text) })
    else { return nil }
    return name..<(name + 1)
  }
  /// `alarms that Weiss ignores`, `Weiss's alarms`.
  private func isLikeAName(_ place: Int, of text: Sentence) -> Bool {
    let word = text.words[place]
    guard place > 0, word.isCapitalised, word.text != word.text.uppercased(), !word.isNumber,
      !language[.otherNames].has(place, of: text), !language[.tools].has(place, of: text)
    else { return false }
    return language[.whomWords].has(place - 1, of: text)
      || word.lower.contains { $0 == "'" || $0 == "’" }
  }

  private func endsPhrase(_ place: Int, of text: Sentence) -> Bool {
    place >= text.words.count || language[.prepositions].has(place, of: text)
      || language[.relatives].has(place, of: text) || text.words[place].isNumber
  }

  private func somebody(at place: Int, of text: Sentence) -> Range<Int>? {
    colleagues(at: place, of: text) ?? language[.people].match(in: text, at: place)
  }

  /// A person, or a group at work by its name.
  private func colleagues(at place: Int, of text: Sentence) -> Range<Int>? {
    person(at: place, of: text) ?? team(at: place, of: text)
      ?? language[.colleagues].match(in: text, at: place, exactly: true)
      ?? language[.departments].match(in: text, at: place, exactly: true)
  }

  private func person(at place: Int, of text: Sentence) -> Range<Int>? {
    guard text.words.indices.contains(place) else { return nil }
    let word = text.words[place]
    guard word.isCapitalised else { return nil }
    if language[.honorifics].has(place, of: text), place + 1 < text.words.count,
      text.words[place + 1].isCapitalised
    {
      return place..<(place + 2)
    }
    // Whose: the name without what an apostrophe adds.
    let name = String(word.lower.prefix { $0 != "'" && $0 != "’" })
    return people.contains(name) ? place..<(place + 1) : nil
  }

  private func team(at place: Int, of text: Sentence) -> Range<Int>? {
    guard text.words.indices.contains(place), text.words[place].isCapitalised,
      let rests = teams[text.words[place].stem]
    else { return nil }
    let words = text.words[(place + 1)...]
    let rest = rests.first { rest in
      rest.count <= words.count && zip(rest, words).allSatisfy { $0 == $1.stem }
    }
    return rest.map { place..<(place + 1 + $0.count) }
  }
}
