import Git
import History
import Model
import SQLite

extension Index {
  func past(of cycle: String?, _ wanted: Telling, to end: End) throws -> Workspace.Past {
    let (names, turns) = try cycle.map { try self.names(of: $0, to: end) } ?? (nil, [])
    let teams = try wanted.teams.map { try plansSharing(with: $0, in: names) }
    let telling = wanted.with(teams ?? [])
    return Workspace.Past(
      revisions: try revisions(of: Part(names: names, telling: telling, end: end)),
      boundary: boundary, names: names, telling: telling,
      last: try names.flatMap { try last(of: $0, turns, to: end) })
  }

  /// What the last commits changed, as many as that, with all but the check-ins of the plans they touched.
  func past(of cycle: String?, last count: Int, to end: End) throws -> Workspace.Past {
    let names = try cycle.map { try self.names(of: $0, to: end).names }
    let rows = try database.prepare(
      """
      SELECT r.told FROM told t CROSS JOIN revisions r ON r.told = t.id
      WHERE (t.time, t.hash) <= (?1, ?2) AND (?3 OR EXISTS (
        SELECT 1 FROM deltas d JOIN items i ON i.id = d.item
        WHERE d.told = r.told AND \(names?.condition ?? "1")))
      ORDER BY t.time DESC, t.hash DESC LIMIT ?4
      """)
    try rows.bind(end.time, at: 1)
    try rows.bind(end.hash.bytes, at: 2)
    try rows.bind(names == nil ? 1 : 0, at: 3)
    try rows.bind(count, at: 4)
    var commits: [Int] = []
    while try rows.step() { commits.append(rows.int(0)) }
    let teams = try teams(touchedBy: commits)
    let part = Part(names: names, telling: .plans(of: teams), commits: commits, end: end)
    return Workspace.Past(
      revisions: try revisions(of: part), boundary: boundary, names: names, telling: part.telling)
  }

  private func teams(touchedBy commits: [Int]) throws -> Set<TeamPath> {
    let rows = try database.prepare(
      """
      SELECT DISTINCT i.team FROM deltas d CROSS JOIN items i ON i.id = d.item
      WHERE d.told = ?1 AND i.kind = 0
      """)
    var teams: Set<TeamPath> = []
    for commit in commits {
      try rows.bind(commit, at: 1)
      while try rows.step() { teams.insert(TeamPath(unchecked: rows.text(0))) }
      rows.reset()
    }
    return teams
  }

  /// What scores need to know of the check-ins of each key result, by the name it had in the cycle.
  func records(
    in names: CycleNames, until day: Day, to end: End
  ) throws -> [Model.Reference: CheckInRecord] {
    var records: [Int: CheckInRecord] = [:]
    let isWhole = end.hash == tip
    let within = names.restriction + (isWhole ? "" : Index.until)
    try each("SELECT item, MIN(time) FROM arrivals WHERE 1 \(within) GROUP BY item", end, isWhole) {
      records[$0.int(0), default: CheckInRecord()].appeared = Instant(seconds: Int64($0.int(1))).day
    }
    let last = Instant(day + 1).seconds - 1
    try each(
      """
      SELECT item, COUNT(*), MAX(time) FROM statements WHERE time <= \(last) \(within)
      GROUP BY item
      """, end, isWhole
    ) {
      records[$0.int(0), default: CheckInRecord()].count = $0.int(1)
      records[$0.int(0), default: CheckInRecord()].last = Instant(seconds: Int64($0.int(2)))
    }
    let items = try database.prepare(
      """
      SELECT kind, cycle, team, objective, key_result, id FROM items
      WHERE \(Optional(names).cycles("cycle"))
      """)
    var named: [Model.Reference: CheckInRecord] = [:]
    while try items.step() {
      guard let record = records[items.int(5)],
        case .item(var item) = IndexedSubject(items, from: 0).subject
      else { continue }
      item.cycle = names.id
      named[item] = named[item].map { $0.with(record) } ?? record
    }
    return named
  }

  private func each(
    _ sql: String, _ end: End, _ isWhole: Bool, _ body: (Query) -> Void
  ) throws {
    let rows = try database.prepare(sql)
    if !isWhole {
      try rows.bind(end.time, at: 1)
      try rows.bind(end.hash.bytes, at: 2)
    }
    while try rows.step() { body(rows) }
  }

  /// The commit that touched a cycle last, and the day up to which commits tell of it.
  ///
  /// - Parameter turns: in which cycles came or went: what only gave it another name doesn't count.
  private func last(
    of names: CycleNames, _ turns: [Revision], to end: End
  ) throws -> Workspace.Past.Last? {
    let within = end.hash == tip ? "" : "AND told <= (SELECT id FROM told WHERE hash = ?1)"
    // Commits are numbered in their order.
    let rows = try database.prepare(
      """
      SELECT t.hash, l.latest FROM (
        SELECT MAX(latest) AS latest, MAX(told) AS told FROM touches
        WHERE cycle IN (SELECT id FROM words WHERE \(Optional(names).cycles("word")))
          \(names.restriction(without: turns)) \(within)
      ) l JOIN told t ON t.id = l.told
      """)
    if end.hash != tip { try rows.bind(end.hash.bytes, at: 1) }
    defer { rows.reset() }
    guard try rows.step() else { return nil }
    guard let commit = ObjectID(rows.blob(0)) else { throw DamagedIndex() }
    return Workspace.Past.Last(commit: commit, day: Instant(seconds: Int64(rows.int(1))).day)
  }

  /// Of a row, that it isn't later than the end.
  private static let until = " AND told IN (SELECT id FROM told WHERE (time, hash) <= (?1, ?2))"
}
