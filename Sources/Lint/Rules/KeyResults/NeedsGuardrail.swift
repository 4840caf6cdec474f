import Model

extension Rule {
  /// A number that is easily gamed, with nothing beside it that must not suffer.
  static let needsGuardrail = Rule(
    "needs-guardrail", .keyResults, .info, strict: .warning, .leaders,
    "is easily had at the expense of something else",
    why: """
      Speed, cost and throughput improve at once when work is done less carefully, and delivery metrics \
      keep each other honest only together. A guardrail names the key result that must not suffer for this one.
      """,
    example: Example(
      bad: "Cut lead time for changes from 5 days to 2",
      better: "Cut lead time for changes from 5 days to 2, with guardrail: change-failure-rate"),
    .keyResult { keyResult in
      guard let words = keyResult.unguarded else { return [] }
      let metric = keyResult.title.quote(words)
      let bound = keyResult.objective.objective.keyResults.first {
        $0.measure.isBound && !$0.isDropped && $0.id != keyResult.keyResult.id
      }
      return [
        keyResult.remark(
          "'\(metric)' is easily had by doing worse what nobody measures here", at: "title",
          words: metric,
          better: "guardrail: \(bound?.id ?? "the key result that must not suffer for '\(metric)'")"
        )
      ]
    })
}

extension KeyResultSubject {
  /// The words that name an easily gamed metric; nil where something guards it.
  fileprivate var unguarded: Range<Int>? {
    guard isRange, keyResult.guardrail == nil, !language[.guardrails].isIn(title), vanity == nil,
      output == nil, !isKeptHonest
    else { return nil }
    return deliveryMetric ?? spending ?? duration ?? throughput ?? usedCapacity
  }

  /// Whether it is a delivery metric with another one beside it.
  private var isKeptHonest: Bool {
    deliveryMetric != nil
      && objective.keyResults.contains {
        $0.keyResult.id != keyResult.id && $0.deliveryMetric != nil
      }
  }

  private var deliveryMetric: Range<Int>? {
    if let words = language[.deliveryMetrics].first(in: title) { return words }
    guard keyResult.source?["dora"] != nil else { return nil }
    return title.words.isEmpty ? nil : title.words.indices
  }

  private var spending: Range<Int>? {
    guard direction != .rising, isAmount, !language[.costNotOurs].isIn(title),
      !language[.relatives].isIn(title),
      units.isEmpty || units.contains(where: { $0.isMoney || $0.dimension == .share })
    else { return nil }
    return language[.cost].first(in: title)
  }

  private var duration: Range<Int>? {
    guard direction != .rising, !language[.timeNotSpeed].isIn(title), isAmount,
      units.isEmpty || units.contains(where: { $0.dimension == .time })
    else { return nil }
    return namedSpeed ?? quickness
  }

  /// `days to` of `Days to a first answer`, but not of `Sick days to 9`.
  private var namedSpeed: Range<Int>? {
    language[.speed].first(in: title).flatMap { words in
      let isAmount =
        words.count > 1 && title.words.indices.contains(words.upperBound)
        && title.words[words.upperBound].number != nil
      return isAmount && language[.prepositions].has(words.upperBound - 1, of: title) ? nil : words
    }
  }

  /// Whatever takes less time than before, where a language tells what is lost time.
  private var quickness: Range<Int>? {
    guard direction == .falling, !title.words.isEmpty, !language[.lostTime].texts.isEmpty,
      !language[.lostTime].isIn(title),
      unit.flatMap({ language.unit($0, at: 0) }).map({ $0.dimension == .time && $0.scale > 1 })
        == true
    else { return nil }
    let head = language.head(title)
    return head.isEmpty ? title.words.indices : head
  }

  /// Not things that go wrong with it, which are counted: `Complaints about waiting time`.
  private var isAmount: Bool {
    guard let unit else { return true }
    return !units.isEmpty || unit.words.contains(where: \.isNumber)
  }

  private var throughput: Range<Int>? {
    guard isCount, direction != .falling, !language[.relatives].isIn(title) else { return nil }
    let done = language[.throughput].first(in: title, exactly: true)
    if let hands = language[.workedBy].first(in: title) {
      let work = done ?? language[.workedThings].first(in: title)
      return work.map { $0.lowerBound..<max($0.upperBound, hands.upperBound) }
    }
    guard let done, language[.workedIn].isIn(title) else { return nil }
    return done
  }

  private var usedCapacity: Range<Int>? {
    direction == .falling ? nil : language[.usedCapacity].first(in: title)
  }
}

extension Measure {
  fileprivate var isBound: Bool {
    guard case .keep = self else { return false }
    return true
  }
}
