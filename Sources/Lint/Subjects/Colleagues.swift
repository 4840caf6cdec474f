package import Model

/// Who may be named in texts: the people and teams of the settings, given names, groups of people.
///
/// Only what is asked for is worked out, and once; an organisation may have a thousand teams.
package final class Colleagues: Sendable {
  private let settings: Settings
  let language: Language
  private let knownPeople = Once<[String: Bool]>()
  private let knownTeams = Once<[String: [[String]]]>()

  package init(_ settings: Settings, _ language: Language) {
    self.settings = settings
    self.language = language
  }

  /// Each name of a person, in lower case: whether it begins the person's whole name.
  private var people: [String: Bool] {
    knownPeople.value {
      var names = Dictionary(
        language[.givenNames].texts.map { ($0.lowered, true) }, uniquingKeysWith: { $1 })
      for person in settings.people {
        for (place, word) in language.sentence(person.name ?? person.id).words.enumerated()
        where word.lower.utf8.count > 2 {
          names[word.lower, default: false] = place == 0 || names[word.lower] == true
        }
      }
      return names
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

  func somebody(at place: Int, of text: Sentence) -> Range<Int>? {
    colleagues(at: place, of: text) ?? language[.people].match(in: text, at: place)
  }

  /// A person, or a group at work by its name.
  func colleagues(at place: Int, of text: Sentence) -> Range<Int>? {
    persons(at: place, of: text) ?? department(at: place, of: text)
  }

  /// Not a department, whose name may be that of what it offers: `complaints about reception`.
  func persons(at place: Int, of text: Sentence) -> Range<Int>? {
    person(at: place, of: text) ?? team(at: place, of: text)
      ?? language[.colleagues].match(in: text, at: place, exactly: true)
  }

  /// Behind an article it is a thing: `because the product is slow`. And `it` is no department, `IT` is.
  private func department(at place: Int, of text: Sentence) -> Range<Int>? {
    guard let name = language[.departments].match(in: text, at: place, exactly: true),
      !language[.determiners].has(place - 1, of: text)
    else { return nil }
    let word = text.words[place]
    let isPronoun =
      language[.functionWords].has(place, of: text) && word.text != word.text.uppercased()
    return isPronoun ? nil : name
  }

  func person(at place: Int, of text: Sentence) -> Range<Int>? {
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
    guard let isGiven = people[name], !isPlace(place, of: text) else { return nil }
    let isWhose = name != word.lower
    // A text begins with a capital, so there a family name may be any word: `Price errors`.
    guard isWhose || !isNamedAfter(place, of: text) && (isGiven || place > 0) else { return nil }
    return place..<(place + 1)
  }

  /// `St Mary's` and `San Diego` are places.
  func isPlace(_ place: Int, of text: Sentence) -> Bool {
    place > 0 && text.words[place - 1].isCapitalised
      && language[.placeBeginnings].has(place - 1, of: text)
  }

  /// Whether a name belongs to a place or a house: `Martin Street`, `at John F. Kennedy`.
  private func isNamedAfter(_ place: Int, of text: Sentence) -> Bool {
    if language[.whereabouts].has(place - 1, of: text) { return true }
    let name = text.words[place...].prefix { $0.isCapitalised && !$0.isNumber }
    let hasInitial = name.dropFirst().contains { $0.text.count == 1 }
    return hasInitial
      || (place...min(name.endIndex, text.words.count - 1)).dropFirst().contains {
        language[.placeEndings].has($0, of: text)
      }
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
