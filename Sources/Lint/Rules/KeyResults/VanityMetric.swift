import Model

extension Rule {
  /// A number that grows whether or not anybody is better off.
  static let vanityMetric = Rule(
    "vanity-metric", .keyResults, .info, strict: .warning, .engineering,
    "counts activity, not value",
    why: """
      Views, downloads and deployments grow with effort, with money or by themselves. They feel good and \
      decide nothing. What people do afterwards is the result.
      """,
    example: Example(
      bad: "App downloads from 200,000 to 500,000",
      better: "People who still plan their week with the app after a month from 12% to 25%"),
    .keyResult { keyResult in
      guard let words = keyResult.vanity else { return [] }
      let metric = keyResult.title.quote(words)
      return [
        keyResult.remark(
          "'\(metric)' can grow with effort, whether or not anybody is better off", at: "title",
          words: metric,
          better: "what share of '\(metric)' leads to what you want? measure that share")
      ]
    })
}

extension KeyResultSubject {
  /// The words of the title that name a number that is no more than activity.
  var vanity: Range<Int>? {
    guard direction != .falling, !language[.relatives].isIn(title),
      language.command(.loweringVerbs, in: title) == nil,
      !isDeliveryMetric, !language[.workedBy].isIn(title),
      !language[.guardrails].isIn(title), output == nil
    else { return nil }
    guard isCount || units.contains(where: { $0.dimension == .data }) else { return effortShare }
    return vanityHead ?? countedActivity
  }

  /// `Code coverage`, `Budget spent`: a share of what was to be done, not of what comes of it.
  private var effortShare: Range<Int>? {
    let opening = language.opening(title)
    let first = language.head(title).first ?? opening
    guard let share = language[.effortShares].match(in: title, at: first) else { return nil }
    // `Budget spent on prevention` is about what it is spent on.
    let isOfPart =
      language[.prepositions].has(share.upperBound, of: title)
      && title.words.dropFirst(share.upperBound + 1).first?.number == nil
    return isOfPart ? nil : share
  }

  /// `Deployments per week` tells how often one delivers; their number tells how busy one was.
  private var isDeliveryMetric: Bool {
    guard let metric = language[.deliveryMetrics].first(in: title) else { return false }
    return language[.counted].first(in: title, exactly: true)?.upperBound != metric.lowerBound
  }

  /// In what is counted itself, not in what it is about.
  private var vanityHead: Range<Int>? {
    let counted = language[.counted].first(in: title, exactly: true)?.upperBound
    let head = counted.map { language.phrase(title, from: $0) } ?? language.head(title)
    let metric = head.firstResult { language[.vanityMetrics].match(in: title, at: $0) }
    if let metric, !isQualified(metric.upperBound),
      language.isPlural(metric.upperBound - 1, of: title)
        || head.dropFirst(metric.upperBound - head.lowerBound).allSatisfy(isActivity)
    {
      return metric
    }
    guard head.count > 1, let last = head.last, !language[.weakMeans].isIn(title),
      language[.busyWords].match(in: title, at: last, exactly: true) != nil
    else { return nil }
    return head
  }

  /// `paying` of `Subscribers paying a full year` tells which of them, as `who pay` would; `replaced` of
  /// `Fans replaced` what came of them. Not so work that is done: `Articles published`.
  private func isQualified(_ place: Int) -> Bool {
    title.words.indices.contains(place) && !isActivity(place)
      && language[.outputDone].match(in: title, at: place, exactly: true) == nil
      && language[.qualifyingEndings].texts.contains { title.words[place].lower.hasSuffix($0) }
  }

  /// `processed` of `alerts processed`; `satisfaction` of `deployment satisfaction` is something else.
  private func isActivity(_ place: Int) -> Bool {
    language[.activities].match(in: title, at: place, exactly: true) != nil
      || language[.functionWords].has(place, of: title) || language.unit(title, at: place) != nil
  }

  /// `Number of alerts processed`.
  private var countedActivity: Range<Int>? {
    guard let count = language[.counted].first(in: title, exactly: true) else { return nil }
    let counted = language.phrase(title, from: count.upperBound)
    guard
      let last = counted.first(where: {
        language[.activities].match(in: title, at: $0, exactly: true) != nil
      })
    else { return nil }
    return counted.lowerBound..<(last + 1)
  }
}
