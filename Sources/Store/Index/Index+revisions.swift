import Git
import History
import Model
import SQLite

extension Index {
  /// The revisions of a part of the history, oldest first, with the changes that are in it.
  func revisions(of part: Part) throws -> [Revision] {
    try revisions(of: places(of: part), part.names, to: part.end)
  }

  /// - Parameter places: the rows that count, as `d`.
  func revisions(of places: String, _ names: CycleNames?, to end: End) throws -> [Revision] {
    let rows = try database.prepare(
      """
      SELECT t.hash, p.name, p.email, r.authored, r.committed, r.message, r.proposal,
        r.contributors, r.approvers, i.kind, i.cycle, i.team, i.objective, i.key_result,
        k.word, f.word, d.before, d.after, w.word, d.checked, r.gaps
      FROM \(places) CROSS JOIN items i ON i.id = d.item
        CROSS JOIN told t ON t.id = d.told CROSS JOIN revisions r ON r.told = d.told
        CROSS JOIN people p ON p.id = r.author CROSS JOIN words k ON k.id = d.kind
        LEFT JOIN words f ON f.id = d.field LEFT JOIN words w ON w.id = d.direction
      WHERE (t.time, t.hash) <= (?1, ?2) AND \(names?.condition ?? "1")
      ORDER BY t.time, t.hash, d.place
      """)
    try rows.bind(end.time, at: 1)
    try rows.bind(end.hash.bytes, at: 2)
    return try revisions(rows)
  }

  private func revisions(_ rows: Query) throws -> [Revision] {
    var revisions: [Revision] = []
    var reading: RevisionRow?
    while try rows.step() {
      let hash = rows.blob(0)
      if reading?.hash != hash {
        if let revision = reading?.revision { revisions.append(revision) }
        reading = RevisionRow(rows, hash)
      }
      reading?.changes.append(try Change(rows, from: 9))
    }
    if let revision = reading?.revision { revisions.append(revision) }
    return revisions
  }

  /// The rows that the part is made of, as `d`.
  private func places(of part: Part) throws -> String {
    guard part.names != nil || part.telling != .everything else { return "deltas d" }
    let items = try items(in: part.names, of: part.telling.teams).list
    // Of single commits the check-ins before them tell nothing.
    let theirs =
      part.commits.isEmpty
      ? "deltas d WHERE d.item IN \(items)"
      : "deltas d INDEXED BY deltas_plans WHERE d.item IN \(items) AND \(IndexSchema.isOfPlans)"
    return """
      (SELECT d.told, d.place FROM \(theirs)
       UNION SELECT told, place FROM deltas WHERE told IN \(part.commits.list)
       \(try beside(part))) own
      CROSS JOIN deltas d ON d.told = own.told AND d.place = own.place
      """
  }

  /// What else than check-ins the other teams' plans tell.
  private func beside(_ part: Part) throws -> String {
    guard case .checkIns = part.telling else { return "" }
    return """
      UNION SELECT d.told, d.place FROM deltas d INDEXED BY deltas_plans CROSS JOIN items i
      ON i.id = d.item AND \(IndexSchema.isOfPlans) AND \(part.names.cycles("i.cycle"))
      """
  }

  private func items(in names: CycleNames?, of teams: Set<TeamPath>?) throws -> [Int] {
    let places = (teams ?? []).enumerated().map { "?\($0.offset + 1)" }.joined(separator: ",")
    let theirs = teams == nil ? "1" : "team IN (\(places))"
    let rows = try database.prepare(
      """
      SELECT id FROM items WHERE \(names.cycles("cycle"))
        AND (kind <> \(IndexedSubject.Kind.item.rawValue) OR \(theirs))
      """)
    for (team, place) in zip(teams ?? [], 1...) { try rows.bind(team.description, at: place) }
    var ids: [Int] = []
    while try rows.step() { ids.append(rows.int(0)) }
    return ids
  }

  /// The teams, and those whose plans something has moved to from theirs, or the other way.
  func plansSharing(with teams: Set<TeamPath>, in names: CycleNames?) throws -> Set<TeamPath> {
    let rows = try database.prepare(
      """
      SELECT i.kind, i.cycle, i.team, i.objective, i.key_result, d.before
      FROM deltas d INDEXED BY deltas_plans CROSS JOIN items i ON i.id = d.item
      WHERE \(names.cycles("i.cycle")) AND \(IndexSchema.isOfPlans)
        AND d.kind = (SELECT id FROM words WHERE word = 'moved')
      """)
    var pairs: [(TeamPath, TeamPath)] = []
    while try rows.step() {
      let subject = IndexedSubject(rows, from: 0).subject
      let change = Change(.moved, subject, from: rows.modelValue(5) ?? .null)
      guard let earlier = change.earlierReference?.team, let now = subject.reference?.team,
        earlier != now
      else { continue }
      pairs.append((earlier, now))
    }
    var found = teams
    var count = 0
    while count != found.count {
      count = found.count
      for (one, other) in pairs where found.contains(one) || found.contains(other) {
        found.formUnion([one, other])
      }
    }
    return found
  }
}

extension [Int] {
  /// As `IN` wants it.
  fileprivate var list: String { "(\(map(String.init).joined(separator: ",")))" }
}

/// A revision while its changes are being read.
private struct RevisionRow {
  let hash: [UInt8]
  var changes: [Change] = []
  private let author: Author
  private let authored: Instant
  private let committed: Instant
  private let message: Message
  private let proposal: String?
  private let contributors: [Author]
  private let approvers: [Author]
  private let gaps: [BrokenSpell]

  init(_ row: Query, _ hash: [UInt8]) {
    self.hash = hash
    author = Author(name: row.text(1), email: row.text(2))
    authored = Instant(seconds: Int64(row.int(3)))
    committed = Instant(seconds: Int64(row.int(4)))
    message = Message(parsing: row.text(5))
    proposal = row.isNull(6) ? nil : row.text(6)
    contributors = row.isNull(7) ? [author] : RevisionRow.authors(row.text(7))
    approvers = row.isNull(8) ? [] : RevisionRow.authors(row.text(8))
    gaps = row.isNull(20) ? [] : row.text(20).split(separator: "\n").compactMap(RevisionRow.gap)
  }

  var revision: Revision {
    Revision(
      id: ObjectID(hash)?.hex ?? "", author: author, authored: authored, committed: committed,
      message: message, via: proposal.map { .proposal($0) } ?? .direct,
      contributors: contributors, approvers: approvers, changes: changes,
      gaps: gaps)
  }

  private static func gap(_ line: Substring) -> BrokenSpell? {
    let parts = line.split(separator: " ")
    guard parts.count == 4, let seconds = Int64(parts[1]) else { return nil }
    return BrokenSpell(
      of: Model.Reference(cycle: String(parts[2]), team: TeamPath(unchecked: String(parts[3]))),
      from: String(parts[0]), at: Instant(seconds: seconds))
  }

  private static func authors(_ text: String) -> [Author] {
    text.split(separator: "\n").map { Author(parsing: String($0)) }
  }
}

extension Change {
  /// From eleven columns on.
  fileprivate init(_ row: Query, from column: Int) throws {
    guard let kind = Kind(rawValue: row.text(column + 5)), let from = row.modelValue(column + 7),
      let to = row.modelValue(column + 8)
    else { throw DamagedIndex() }
    self.init(
      kind, IndexedSubject(row, from: column).subject,
      field: row.isNull(column + 6) ? nil : row.text(column + 6), from: from, to: to,
      direction: row.isNull(column + 9) ? nil : Direction(rawValue: row.text(column + 9)),
      checked: row.isNull(column + 10) ? nil : Instant(seconds: Int64(row.int(column + 10))))
  }
}

/// The index holds what this program never wrote.
struct DamagedIndex: Error {}
