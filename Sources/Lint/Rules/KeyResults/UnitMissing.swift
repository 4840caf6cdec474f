import Model

extension Rule {
  /// A number without the unit that would say what it means.
  static let unitMissing = Rule(
    "unit-missing", .keyResults, .info, strict: .warning, nil,
    "doesn't say in what it is measured",
    why: """
      Whoever checks in next may have minutes where the last one had hours, and a reader doesn't know \
      what to make of the number. One word under `unit` settles it.
      """,
    example: Example(
      bad: "Nightly run from 9 to 3", better: "Nightly run from 9 to 3, with unit: hours"),
    .keyResult { keyResult in
      // What a language doesn't say how to recognise isn't missing.
      guard keyResult.keyResult.unit == nil, let number = keyResult.number,
        !keyResult.language[.pluralEndings].texts.isEmpty,
        !keyResult.isRatio, !keyResult.namesItsUnit
      else { return [] }
      return [
        keyResult.remark(
          "'\(number)' of '\(keyResult.keyResult.title)' may be read in any unit", at: "title",
          better: "unit: what '\(number)' counts, e.g. days, % or €")
      ]
    })
}

extension KeyResultSubject {
  /// The number that would need a unit, as the file has it.
  fileprivate var number: String? {
    switch keyResult.measure {
    case .range(_, let target): Decimal.text(target)
    case .keep(let bound): bound.description
    case .milestones: nil
    }
  }

  /// `Recall from 0.86 to 0.94`: a part of one needs no unit.
  fileprivate var isRatio: Bool {
    let isPart = { (value: Double) in value > 0 && value <= 1 }
    guard let target, let baseline, baseline != target else { return false }
    return isPart(target) && isPart(baseline)
  }

  /// Whether the title tells the unit, or what is counted.
  fileprivate var namesItsUnit: Bool {
    language[.scales].isIn(title) || language[.counted].isIn(title, exactly: true) || hasUnit
      || isOfMany
  }

  /// Behind a number, or at the head: `Hours until a person answers`.
  private var hasUnit: Bool {
    if language.quantities(title).contains(where: { $0.unit != nil }) { return true }
    let head = language.head(title)
    if title.words.contains(where: { $0.isSign }) { return true }
    return head.contains {
      language.unit(title, at: $0) != nil && !language[.unitAsides].has($0 - 1, of: title)
        && !language[.amounts].has($0, of: title)
    }
  }

  /// Whether what is measured or what stands behind a number is many things, which are counted.
  private var isOfMany: Bool {
    if let thing = language.thing(of: title), language.isPlural(thing, of: title) { return true }
    return title.words.indices.dropLast().contains {
      title.words[$0].number != nil && language.isPlural($0 + 1, of: title)
    }
  }
}

extension Language {
  /// The last word of what is measured: `tickets` of `Tickets lost between systems`.
  fileprivate func thing(of title: Sentence) -> Int? {
    let head = head(title)
    // `Falls on the ward` begins with what is a verb elsewhere.
    guard let first = head.first else { return title.words.isEmpty ? nil : opening(title) }
    let end = head.dropFirst().first {
      isDone($0, of: title) || self[.determiners].has($0, of: title)
    }
    return end.map { $0 - 1 } ?? head.last ?? first
  }

  /// Whether a word tells what was done with what is counted: `closed` of `tickets closed`.
  private func isDone(_ place: Int, of sentence: Sentence) -> Bool {
    let word = sentence.words[place].lower
    return self[.participleEndings].texts.contains { word.hasSuffix($0) }
      || [.throughput, .activities, .outputDone, .participles].contains { (list: List) in
        self[list].match(in: sentence, at: place, exactly: true) != nil
      }
  }
}
