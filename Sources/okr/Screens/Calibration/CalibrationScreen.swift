import History
import Model
import Terminal

/// Stated confidence and outcomes over cycles, with the figures that stand beside them.
struct CalibrationScreen: Screen {
  let records: TrackRecords
  /// nil for the organisation.
  let team: TeamPath?
  let settings: Settings
  /// How many closed cycles are left out because their history isn't all here.
  let unknown: Int

  func lines(for appearance: Appearance) -> [Text] {
    guard !records.cycles.isEmpty || unknown == 0 else {
      return [Text("of \(unknown.counted("closed cycle")) too little history is here to say")]
    }
    guard !records.cycles.isEmpty else {
      return ["no cycle is closed yet", "\("hint:", .cyan) okr cycle close ends one"]
    }
    return head(appearance) + ReliabilityTable(records.whole.calibration).lines(for: appearance)
      + table(of: ConfidenceColumns.self, appearance) + table(of: AmbitionColumns.self, appearance)
      + table(of: SteadinessColumns.self, appearance)
  }

  private func head(_ appearance: Appearance) -> [Text] {
    let titles = records.cycles.map(\.cycle.title)
    let span = titles.count == 1 ? titles[0] : "\(titles[0]) to \(titles[titles.count - 1])"
    let name = settings.name(of: team ?? settings.root)
    let title: Text = "\(name, .strong)  \(titles.count.counted("closed cycle"), .faint)"
    let calibration = records.whole.calibration
    let verdict = Text(calibration.verdict)
    let unstated = records.whole.unstated
    let gap =
      unstated == 0
      ? [] : [Text("nothing was stated by mid-cycle of \(unstated.counted("key result"))", .faint)]
    return [title + Text(", \(span)", .faint), ""]
      + ("Confidence: " + verdict).wrapped(to: appearance.width, hanging: 2) + gap
  }

  private func table(
    of columns: any CalibrationColumns.Type, _ appearance: Appearance
  ) -> [Text] {
    var table = Table(columns.columns)
    table.add([Text(columns.title, .strong)] + columns.headings.map { Text($0, .faint) })
    if records.cycles.count > 1 || records.teams.count > 1 {
      table.add([Text("All")] + columns.cells(of: records.whole), indent: 2)
    }
    for (cycle, record) in records.cycles {
      table.add([Text(cycle.title)] + columns.cells(of: record), indent: 2)
    }
    if records.teams.count > 1 {
      for (team, record) in records.teams {
        table.add([Text(settings.name(of: team))] + columns.cells(of: record), indent: 2)
      }
    }
    return [""] + table.lines(for: appearance)
  }

  var json: Value {
    .map(
      [
        .init("team", .optional(team?.description)),
        .init("enough", .number(Double(Calibration.enough))),
        .init(
          "cycles",
          .list(
            records.cycles.map { cycle, record in
              .map(
                [.init("cycle", .text(cycle.id)), .init("title", .text(cycle.title))]
                  + record.value)
            })),
        .init(
          "teams",
          .list(
            records.teams.map { team, record in
              .map(
                [
                  .init("team", .text(team.description)),
                  .init("name", .text(settings.name(of: team))),
                ] + record.value)
            })),
      ] + records.whole.value)
  }
}

extension Calibration {
  /// What there is to say of it: too high, too low, about right, or too few to say.
  fileprivate var verdict: String {
    guard let brier, let over = overconfidence else {
      return "too few to say: \(count) of \(Calibration.enough) key results"
    }
    let verdict =
      abs(over) < 0.1
      ? "about right"
      : over > 0 ? "too high by \(over.tabularScore)" : "too low by \((-over).tabularScore)"
    return "\(verdict), over \(count.counted("key result")); Brier score \(brier.tabularScore) "
      + "(0 is foresight, 0.25 a coin)"
  }
}
