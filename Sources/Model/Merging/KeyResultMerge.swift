/// Three versions of one key result, ids and places aside: the id stays ours.
struct KeyResultMerge {
  let subject: Subject
  /// nil where both sides added it, and agree in all but check-ins.
  let base: KeyResult?
  let ours: KeyResult
  let theirs: KeyResult

  func merged(_ arbitration: inout Arbitration) -> KeyResult {
    let measured = measure(&arbitration)
    var merge = FieldMerge(
      subject, base: (base ?? theirs.withoutCheckIn).value, ours: ours.value, theirs: theirs.value)
    merge.skipped = ["id", "baseline", "target", "keep", "milestones"]
    merge.yielding = ["current", "confidence", "blocked", "checked"]
    merge.later = later
    var fields = merge.merged(&arbitration)
    for entry in measured.entries { fields[entry.key] = entry.value.unlessNull }
    if fields["milestones"] != nil { fields["current"] = nil }
    return KeyResult(value: fields.value) ?? ours
  }

  // MARK: Check-ins

  /// The later one stands, then the one with more progress.
  private var later: LaterCheckIn {
    let (mine, other) = (ours.checked?.seconds ?? .min, theirs.checked?.seconds ?? .min)
    if mine != other { return mine > other ? .ours : .theirs }
    let (reached, reachedThere) = (ours.latestProgress ?? 0, theirs.latestProgress ?? 0)
    if reached == reachedThere { return .neither }
    return reached > reachedThere ? .ours : .theirs
  }

  // MARK: Measures

  private static let keys = ["baseline", "target", "keep", "milestones"]

  /// The keys of the measure, a `.null` for those that it hasn't.
  private func measure(_ arbitration: inout Arbitration) -> Fields {
    guard ours.measure.type == theirs.measure.type else { return kind(&arbitration) }
    if case .milestones(let mine) = ours.measure {
      let merge = MilestonesMerge(
        subject, base: base?.measure.milestones ?? [], ours: mine,
        theirs: theirs.measure.milestones, later: later)
      return complete(["milestones": .list(merge.merged(&arbitration).map(\.value))])
    }
    let same = base.map { $0.measure.type == ours.measure.type } ?? false
    let versions = FieldMerge(
      subject, base: same ? base?.terms : nil, ours: ours.terms, theirs: theirs.terms)
    let merged = versions.merged(&arbitration)
    return consistent(merged, &arbitration)
  }

  /// One side measures otherwise than the other: that of the side that changed it stands.
  private func kind(_ arbitration: inout Arbitration) -> Fields {
    let before = base?.measure.agreement
    if theirs.measure.agreement == before { return complete(ours.terms) }
    if ours.measure.agreement == before { return complete(theirs.terms) }
    let value = arbitration.value(
      of: Conflict(
        subject, field: "measure", base: base?.terms ?? .null, ours: ours.terms,
        theirs: theirs.terms))
    return complete(value)
  }

  /// A baseline that one side brought to where the other brought the target leaves nothing to reach.
  private func consistent(_ merged: Fields, _ arbitration: inout Arbitration) -> Fields {
    guard let target = merged.number("target"), target == merged.number("baseline") else {
      return complete(merged.value)
    }
    return complete(
      arbitration.value(
        of: Conflict(
          subject, field: "measure", base: base?.terms ?? .null, ours: ours.terms,
          theirs: theirs.terms)))
  }

  private func complete(_ value: Value) -> Fields {
    var fields = Fields()
    for key in KeyResultMerge.keys { fields[key] = value[key] ?? .null }
    return fields
  }
}

extension KeyResult {
  /// What was agreed of it: without what check-ins say.
  var withoutCheckIn: KeyResult {
    var agreed = self
    (agreed.current, agreed.confidence, agreed.checked, agreed.blocked) = (nil, nil, nil, nil)
    agreed.measure = measure.agreement
    return agreed
  }

  /// The keys that say what is to be reached.
  fileprivate var terms: Value {
    .fields([
      "baseline": measure.baseline.map(Value.number), "target": measure.target.map(Value.number),
      "keep": .text(of: measure.bound), "milestones": measure.milestonesValue,
    ])
  }

  /// Every milestone done counts, whenever it was.
  fileprivate var latestProgress: Double? {
    let days = measure.milestones.compactMap(\.done)
    guard let day = days.max() ?? Day("1970-01-01") else { return nil }
    return progress(on: day).value
  }
}

/// Whose check-in stands where both sides made one of the same key result.
enum LaterCheckIn {
  case ours
  case theirs
  /// Both at the same time with the same progress: each field takes the greater value, so that two clones that merge
  /// each other come to the same.
  case neither

  func choice(_ ours: Value, _ theirs: Value) -> Conflict.Choice {
    switch self {
    case .ours: .ours
    case .theirs: .theirs
    case .neither: (ours.scalarText ?? "") < (theirs.scalarText ?? "") ? .theirs : .ours
    }
  }
}
