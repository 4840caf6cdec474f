import Model
import Terminal

/// Changes as sentences, by team, objective and key result.
struct ChangeList {
  private let changes: [Change]
  private let before: Snapshot
  private let after: Snapshot

  /// - Parameters:
  ///   - before: where titles and units of what is gone are found.
  ///   - after: where all others are; what isn't in it goes by its id.
  init(_ changes: [Change], from before: Snapshot = Snapshot(), to after: Snapshot = Snapshot()) {
    self.changes = changes
    self.before = before
    self.after = after
  }

  func lines(for appearance: Appearance) -> [Text] {
    let groups = Grouped(changes)
    let whole = groups.others.flatMap { subject in
      [Text(subject.description, .strong)] + sentences(groups[subject], indent: 2, appearance)
    }
    let plans = groups.plans.map { plan in
      [heading(plan)] + sentences(groups[.item(plan)], indent: 2, appearance)
        + groups.objectives(of: plan).flatMap { lines(of: $0, in: groups, appearance) }
    }
    return Array((whole.isEmpty ? plans : [whole] + plans).joined(separator: [""]))
      .map { $0.truncated(to: appearance.width, for: appearance) }
  }

  private func heading(_ plan: Reference) -> Text {
    "\(after.settings.name(of: plan.team), .strong)  \(plan.description, .faint)"
  }

  private func lines(
    of objective: Reference, in groups: Grouped, _ appearance: Appearance
  ) -> [Text] {
    let item = Subject.item(objective)
    let keyResults = groups.keyResults(of: objective)
    let own =
      title(of: item, groups[item], indent: 2, appearance)
      + sentences(groups[item], indent: 6, appearance)
    guard !groups[item].contains(where: { $0.kind == .objectiveRemoved }) else { return own }
    return own
      + keyResults.flatMap { place in
        let item = Subject.item(place)
        return title(of: item, groups[item], indent: 4, appearance)
          + sentences(groups[item], indent: 8, appearance)
      }
  }

  /// With a sign for what came, what went and what changed.
  private func title(
    of subject: Subject, _ changes: [Change], indent: Int, _ appearance: Appearance
  ) -> [Text] {
    let came = changes.first { $0.kind == .objectiveAdded || $0.kind == .keyResultAdded }
    let went = changes.first { $0.kind == .objectiveRemoved || $0.kind == .keyResultRemoved }
    let name = title(of: subject) ?? (came?.to ?? went?.from)?["title"]?.scalarText
    let sign: Text = came != nil ? Text("+ ", .green) : went != nil ? Text("- ", .red) : "  "
    let id = subject.reference?.keyResult ?? subject.reference?.objective ?? ""
    let measure = came.flatMap { $0.keyResult?.promise(appearance) }.map { "  " + $0 } ?? ""
    let line: Text =
      sign + Text(name ?? id, went == nil ? .plain : .faint) + Text(measure)
      + (name == nil ? "" : "  \(id, .faint)")
    return (.spaces(indent) + line).wrapped(to: appearance.width, hanging: indent + 4)
  }

  private func sentences(
    _ changes: [Change], indent: Int, _ appearance: Appearance
  ) -> [Text] {
    changes.flatMap { change -> [Text] in
      guard let sentence = sentence(of: change, appearance) else { return [] }
      return (.spaces(indent) + sentence).wrapped(to: appearance.width, hanging: indent + 2)
    }
  }

  /// nil for what the title says already.
  private func sentence(of change: Change, _ appearance: Appearance) -> Text? {
    switch change.kind {
    case .keyResultAdded, .keyResultRemoved, .objectiveRemoved: return nil
    case .objectiveAdded:
      let supports = Objective(value: change.to)?.supports ?? []
      return supports.isEmpty ? nil : "supports \(supports.joined(separator: ", "))"
    default:
      let unit = change.subject.reference.flatMap { keyResult(at: $0)?.unit }
      return Text(change.sentence(unit: unit, arrow: appearance[.arrow]), change.style)
    }
  }

  private func title(of subject: Subject) -> String? {
    guard let place = subject.reference else { return nil }
    if place.keyResult != nil { return keyResult(at: place)?.title }
    return (after.objective(at: place) ?? before.objective(at: place))?.title
  }

  private func keyResult(at place: Reference) -> KeyResult? {
    after.keyResult(at: place) ?? before.keyResult(at: place)
  }
}

extension ChangeList {
  /// Changes by what they are about, all in the order of their first change.
  private struct Grouped {
    private let changes: [Subject: [Change]]
    private let subjects: [Subject]

    init(_ changes: [Change]) {
      self.changes = Dictionary(grouping: changes, by: \.subject)
      subjects = changes.map(\.subject).once
    }

    subscript(subject: Subject) -> [Change] { changes[subject] ?? [] }

    /// What is no plan or part of one.
    var others: [Subject] { subjects.filter { $0.reference == nil } }
    var plans: [Reference] { subjects.compactMap { $0.reference?.with() }.once }

    func objectives(of plan: Reference) -> [Reference] {
      subjects.compactMap(\.reference).filter { $0.with() == plan && $0.objective != nil }
        .map { $0.with(objective: $0.objective) }.once
    }

    func keyResults(of objective: Reference) -> [Reference] {
      subjects.compactMap(\.reference)
        .filter { $0.keyResult != nil && $0.with(objective: $0.objective) == objective }
    }
  }
}

extension Change {
  /// The key result that came.
  fileprivate var keyResult: KeyResult? { kind == .keyResultAdded ? KeyResult(value: to) : nil }
}

extension KeyResult {
  /// What it is to reach: `800 → 300 ms`, `>= 99.9 %`, `3 milestones`.
  fileprivate func promise(_ appearance: Appearance) -> String {
    let count = measure.milestones.count
    return count == 0 ? measureText(appearance, on: Day(number: 0)) : count.counted("milestone")
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  fileprivate var once: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
