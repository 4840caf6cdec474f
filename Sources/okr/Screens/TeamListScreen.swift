import Model
import Terminal

/// The teams of `okr.yaml` and those that only have plans, indented as the organisation is.
struct TeamListScreen: Screen {
  let settings: Settings
  /// All teams, in path order, the root first.
  let teams: [TeamPath]

  func lines(for appearance: Appearance) -> [Text] {
    guard !teams.isEmpty else {
      return [
        "no teams yet", "\("hint:", .cyan) okr team add \(settings.root) --lead you@example.org",
      ]
    }
    var table = Table([
      .init("team", minimum: 16, wraps: true), .init("path"),
      .init("leads", minimum: 12, wraps: true, priority: 1),
      .init("members", .right, priority: 2),
    ])
    for path in teams {
      let team = settings.teams[path]
      let depth = path == settings.root ? 0 : path.segments.count
      table.add(
        [
          Text(settings.name(of: path), .strong), Text(path.description, .faint),
          leads(team),
          Text(team.map { $0.members.isEmpty ? "" : String($0.members.count) } ?? ""),
        ], indent: 2 * depth)
    }
    return table.lines(for: appearance)
  }

  private func leads(_ team: Team?) -> Text {
    let names = Text((team?.leads ?? []).map(settings.displayName).joined(separator: ", "))
    let remark = remark(team)
    return names.isEmpty || remark.isEmpty ? names + remark : names + ", " + remark
  }

  private func remark(_ team: Team?) -> Text {
    guard let team else { return Text("not in okr.yaml", .yellow) }
    if team.hasNoOKRs { return Text("no OKRs, on purpose", .faint) }
    return team.isPerson ? Text("a person's plan", .faint) : ""
  }

  var json: Value {
    [
      "teams": .list(
        teams.map { path in
          let team = settings.teams[path]
          return [
            "team": .text(path.description), "name": .text(settings.name(of: path)),
            "leads": .list((team?.leads ?? []).map(Value.text)),
            "members": .list((team?.members ?? []).map(Value.text)),
            "person": .flag(team?.isPerson ?? false), "okrs": .flag(!(team?.hasNoOKRs ?? false)),
            "listed": .flag(team != nil),
          ]
        })
    ]
  }
}
