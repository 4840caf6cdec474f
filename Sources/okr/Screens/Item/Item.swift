import History
import Model
import Terminal

/// What `show` has to say of an objective as of a key result.
struct Item {
  /// With its cycle.
  let reference: Reference
  let aligned: AlignedPlans
  let lineage: Lineage

  var past: CycleHistory { aligned.past }

  /// Its events up to today, those of what it holds among them; oldest first.
  var events: [Event] {
    past.timeline.events(of: reference).filter { $0.time.day <= past.day }
  }

  var support: Alignment.Support { aligned.alignment.support(of: reference) }

  func headline(_ title: String, for appearance: Appearance) -> [Text] {
    Text.ends(
      Text(title, .strong), Text(reference.description, .faint), width: appearance.width)
  }

  /// How it came to be as it is, the newest first.
  ///
  /// - Parameter name: what is said of whom; nil where it goes without saying.
  func story(
    of events: [Event], for appearance: Appearance, naming name: @escaping (Subject) -> String?
  ) -> [Text] {
    let year = past.day.civil.year
    let entries = LogEntry.grouped(events)
    return EntryList(entries, room: 36, date: { $0.short(in: year) }, naming: name)
      .lines(for: appearance)
  }

  // MARK: Facts

  /// What an objective supports, with titles.
  func supports(of objective: ObjectiveScore) -> [Text] {
    aligned.targets(of: objective).map { target in
      let title = aligned.title(of: target).map { "\"\($0)\"" } ?? "isn't there"
      return "\(aligned.name(of: target))  \(title, .faint)"
    }
  }

  /// Who supports it, the first few by name.
  func supporters(for appearance: Appearance) -> [Text] {
    let support = support
    guard !support.objectives.isEmpty else { return [] }
    let mean = support.mean.map { ", mean \($0.percent)" } ?? ""
    let named = support.objectives.prefix(support.objectives.count > 6 ? 5 : 6).compactMap {
      place in
      aligned.objective(place).map { supporter -> Text in
        let share = supporter.progress.percent(appearance)
        return
          "\(past.settings.name(of: place.team), .faint)  \(supporter.objective.title)  \(share)"
      }
    }
    let more = support.objectives.count - named.count
    return ["\(support.objectives.count.counted("objective"))\(mean)"] + named
      + (more > 0 ? [Text("and \(more) more: okr tree \(reference.team)", .faint)] : [])
  }

  var ancestors: [Text] {
    lineage.steps.map { step in
      let share = step.progress.map { "  ended at \($0.percent)" } ?? ""
      return "\(step.reference)\(share, .faint)"
    }
  }

  // MARK: JSON

  var supportValue: Value {
    [
      "objectives": .list(support.objectives.map { .text($0.description) }),
      "mean": .optional(support.mean),
    ]
  }

  var lineageValue: Value {
    .list(
      lineage.steps.map {
        ["ref": .text($0.reference.description), "progress": .optional($0.progress)]
      })
  }

  func eventsValue(_ events: [Event]) -> Value {
    .list(LogEntry.grouped(events).flatMap(\.events).map(\.value))
  }
}
