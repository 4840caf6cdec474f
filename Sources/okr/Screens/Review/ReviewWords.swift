import Model
import Store

/// What changes, in the words of a review; for the terminal and for Markdown alike.
struct ReviewWords {
  let plans: ReviewedPlans
  let arrow: String
  /// Whether rewordings are told word by word elsewhere.
  let comparesWords: Bool

  private var settings: Settings { plans.after.settings }

  func title(of entry: ReviewOutline.Entry) -> String {
    title(of: entry.reference)
  }

  /// The id where nothing of it is known.
  func title(of place: Reference) -> String {
    guard place.objective != nil else { return settings.name(of: place.team) }
    if place.keyResult != nil { return keyResult(at: place)?.title ?? place.keyResult ?? "" }
    let objective = snapshots.lazy.compactMap { $0.objective(at: place) }.first
    return objective?.title ?? place.objective ?? ""
  }

  /// What a plan is beside its name: `new plan`, `a person's plan`.
  func remarks(on plan: Reference) -> [String] {
    let (cycle, team) = (plan.cycle ?? "", plan.team)
    var remarks: [String] = []
    if settings.teams[team]?.isPerson == true { remarks.append("a person's plan") }
    if plans.before.plans[cycle]?[team] == nil { remarks.append("new plan") }
    if plans.after.plans[cycle]?[team] == nil { remarks.append("plan removed") }
    return remarks
  }

  /// What is to be known of something new: `aspirational`, `Ana Sousa`.
  func details(of entry: ReviewOutline.Entry) -> [String] {
    if entry.went?.kind == .objectiveRemoved {
      let count = plans.before.objective(at: entry.reference)?.keyResults.count ?? 0
      return count == 0 ? [] : ["with \(count.counted("key result"))"]
    }
    guard entry.isNew else { return [] }
    return newObjective(entry).map(details) ?? newKeyResult(entry).map(details) ?? []
  }

  /// What a new objective is for: why, and what it supports.
  func purposes(of entry: ReviewOutline.Entry) -> [String] {
    guard let objective = newObjective(entry) else { return [] }
    return (objective.why.map { ["why: \($0)"] } ?? [])
      + objective.supports.map { "supports \(name(of: $0, in: entry.reference.cycle))" }
      + (objective.supports.isEmpty ? ["supports nothing"] : [])
  }

  private func newObjective(_ entry: ReviewOutline.Entry) -> Objective? {
    entry.isNew && entry.reference.keyResult == nil
      ? plans.after.objective(at: entry.reference) : nil
  }

  private func newKeyResult(_ entry: ReviewOutline.Entry) -> KeyResult? {
    entry.isNew ? plans.after.keyResult(at: entry.reference) : nil
  }

  /// What a new key result is to reach; nil for all else.
  func promise(of entry: ReviewOutline.Entry) -> String? {
    guard entry.came?.kind == .keyResultAdded,
      let keyResult = plans.after.keyResult(at: entry.reference)
    else { return nil }
    return keyResult.promise(arrow: arrow)
  }

  /// nil for what the title or its sign say already.
  func deed(of change: Change) -> String? {
    switch change.kind {
    case .objectiveAdded, .objectiveRemoved, .keyResultAdded, .keyResultRemoved: return nil
    case .alignmentChanged: return alignment(change)
    case .teamChanged where change.field == nil && change.to != .null: return newTeam(change.to)
    case .reworded:
      let old = change.from.scalarText ?? change.from["title"]?.scalarText ?? ""
      let deed = change.deed()
      let isShort = change.field == "title" || (change.field ?? "").hasPrefix("milestones/")
      return isShort && !comparesWords && change.to != .null && change.from != .null
        ? "\(deed), before \"\(old)\"" : deed
    default: return sentence(of: change)
    }
  }

  /// The same with its item, for a list: `p99: moves the target from 300 to 250 ms: harder`.
  func line(of change: Change) -> String {
    guard let place = change.subject.reference else {
      return "\(change.subject): \(change.deed(arrow: arrow))"
    }
    let name = place.keyResult ?? place.objective ?? settings.name(of: place.team)
    switch change.kind {
    case .objectiveAdded, .objectiveRemoved, .keyResultAdded, .keyResultRemoved:
      return change.deed(arrow: arrow)
    default: return "\(name): \(deed(of: change) ?? "")"
    }
  }

  /// Both texts of a rewording; nil for any other change.
  func rewording(_ change: Change) -> WordDifference? {
    guard change.kind == .reworded else { return nil }
    let texts = [change.from, change.to].map { $0.scalarText ?? $0["title"]?.scalarText ?? "" }
    return WordDifference(from: texts[0], to: texts[1])
  }

  /// `company:trusted-shop "Become the shop people trust"`
  func name(of target: Alignment.Target, in cycle: String?) -> String {
    let name =
      switch target {
      case .strategy(let id): "strategy:\(id)"
      case .item(let place): place.cycle == cycle ? place.withoutCycle : place.description
      }
    let title = plans.whole.after.title(of: target) ?? plans.whole.before.title(of: target)
    return title.map { "\(name) \"\($0)\"" } ?? name
  }

  private func sentence(of change: Change) -> String {
    let unit = change.subject.reference.flatMap { keyResult(at: $0)?.unit }
    let deed = change.deed(unit: unit, arrow: arrow, person: settings.displayName)
    let place = change.subject.reference
    guard change.kind == .dropped, let place else { return deed }
    let reason =
      place.keyResult == nil
      ? plans.after.objective(at: place)?.reason : plans.after.keyResult(at: place)?.reason
    return deed + (reason.map { ": \($0)" } ?? "")
  }

  /// Leads may agree and merge, so who they are is told.
  private func newTeam(_ team: Value) -> String {
    guard case .list(let leads)? = team["leads"], !leads.isEmpty else { return "new team" }
    let names = leads.compactMap(\.scalarText).map(settings.displayName)
    return "new team, led by \(names.joined(separator: ", "))"
  }

  private func alignment(_ change: Change) -> String {
    func targets(_ value: Value) -> [String] {
      guard case .list(let items) = value else { return [] }
      return items.compactMap(\.scalarText)
    }
    let (old, new) = (targets(change.from), targets(change.to))
    let cycle = change.subject.reference?.cycle
    func names(_ texts: [String]) -> String {
      texts.map { name(of: $0, in: cycle) }.joined(separator: ", ")
    }
    let came = new.filter { !old.contains($0) }
    let went = old.filter { !new.contains($0) }
    return [
      came.isEmpty ? nil : "supports \(names(came))",
      went.isEmpty ? nil : "no longer supports \(names(went))",
    ].compactMap(\.self).joined(separator: "; ")
  }

  private func name(of text: String, in cycle: String?) -> String {
    let target = Alignment.Target(
      text, in: cycle ?? "", isCycle: { plans.whole.after.cycles[$0] != nil })
    return target.map { name(of: $0, in: cycle) } ?? text
  }

  private func keyResult(at place: Reference) -> KeyResult? {
    snapshots.lazy.compactMap { $0.keyResult(at: place) }.first
  }

  /// Where names are looked up, the newest first.
  private var snapshots: [Snapshot] {
    [plans.after, plans.before, plans.whole.after, plans.whole.before]
  }
}

// What is told of something new.
extension ReviewWords {
  private func details(of objective: Objective) -> [String] {
    [
      objective.kind.rawValue, objective.owner.map(settings.displayName),
      objective.with.isEmpty
        ? nil : "shared with " + objective.with.map(settings.name).joined(separator: ", "),
      objective.carriedFrom.map { "carried from \($0)" },
    ].compactMap(\.self)
  }

  private func details(of keyResult: KeyResult) -> [String] {
    [
      keyResult.owner.map(settings.displayName),
      keyResult.weight == 1 ? nil : "weight \(Decimal.text(keyResult.weight))",
      keyResult.team.map { "brought by \(settings.name(of: $0))" },
      keyResult.due.map { "due \($0)" },
      keyResult.guardrail.map { "guarded by \($0)" },
      keyResult.carriedFrom.map { "carried from \($0)" },
    ].compactMap(\.self)
  }
}

extension KeyResult {
  /// What it is to reach: `800 → 300 ms`, `>= 99.9 %`, `3 milestones`.
  fileprivate func promise(arrow: String) -> String {
    switch measure {
    case .range(let baseline, let target):
      "\(baseline.map { Decimal.text($0) } ?? "?") \(arrow) \(text(of: target))"
    case .keep(let bound): unit.map { "\(bound) \($0)" } ?? bound.description
    case .milestones(let milestones):
      milestones.isEmpty ? "no milestones yet" : milestones.map(\.title).joined(separator: ", ")
    }
  }
}
