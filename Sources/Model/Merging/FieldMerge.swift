/// Three versions of one thing's fields, merged field by field.
struct FieldMerge {
  let subject: Subject
  let base: Fields
  let ours: Fields
  let theirs: Fields
  /// Stands before a field's name in conflicts: `milestones/fixed/`.
  var prefix = ""
  /// Fields merged elsewhere: ours stay.
  var skipped: Set<String> = []
  /// Fields of check-ins: they never conflict.
  var yielding: Set<String> = []
  var later = LaterCheckIn.neither

  init(_ subject: Subject, base: Value?, ours: Value?, theirs: Value?) {
    self.subject = subject
    self.base = base.flatMap { Fields($0) } ?? Fields()
    self.ours = ours.flatMap { Fields($0) } ?? Fields()
    self.theirs = theirs.flatMap { Fields($0) } ?? Fields()
  }

  func merged(_ arbitration: inout Arbitration) -> Fields {
    var result = ours
    for key in keys where !skipped.contains(key) {
      result[key] = value(of: key, &arbitration).unlessNull
    }
    return result
  }

  /// Ours first, then theirs; what neither has is gone.
  private var keys: [String] {
    let own = ours.entries.map(\.key)
    return own + theirs.entries.map(\.key).filter { !own.contains($0) }
  }

  private func value(of key: String, _ arbitration: inout Arbitration) -> Value {
    let versions = Versions(
      key: key, base: base[key] ?? .null, ours: ours[key] ?? .null, theirs: theirs[key] ?? .null)
    if let value = versions.undisputed { return value }
    if yielding.contains(key) {
      return later.choice(versions.ours, versions.theirs) == .ours
        ? versions.ours : versions.theirs
    }
    if let set = versions.mergedSet { return set }
    if let keyed = KeyedMerge(versions) {
      return keyed.merged(subject, prefix: prefix + key + "/", &arbitration)
    }
    return arbitration.value(
      of: Conflict(
        subject, field: prefix + key, base: versions.base, ours: versions.ours,
        theirs: versions.theirs))
  }
}

/// The three versions of one field.
struct Versions {
  let key: String
  let base: Value
  let ours: Value
  let theirs: Value

  /// What stands where at most one side changed it, or both did the same.
  var undisputed: Value? {
    if means(theirs, base) || means(ours, theirs) { return ours }
    if means(ours, base) { return theirs }
    return nil
  }

  private func means(_ one: Value, _ other: Value) -> Bool {
    Value.mean(one, other, under: key)
  }

  private static let sets: Set<String> = [
    "supports", "with", "tags", "leads", "members", "formerly", "facilitators", "emails",
  ]

  /// Ours with what theirs added, without what theirs took away; nil for anything but sets.
  var mergedSet: Value? {
    guard Versions.sets.contains(key) else { return nil }
    let (base, ours, theirs) = (base.members, ours.members, theirs.members)
    let kept = ours.filter { theirs.contains($0) || !base.contains($0) }
    let added = theirs.filter { !base.contains($0) && !ours.contains($0) }
    let all = kept + added
    return all.isEmpty ? .null : .list(all)
  }
}

extension Value {
  /// The items of a list; none for anything else.
  var members: [Value] {
    guard case .list(let items) = self else { return [] }
    return items
  }
}
