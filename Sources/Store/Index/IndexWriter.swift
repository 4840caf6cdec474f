import Git
import History
import Model
import SQLite

/// Puts what was read of the history into the tables.
final class IndexWriter {
  let database: Database
  private let told: Query
  private let merge: Query
  private let revision: Query
  private let delta: Query
  private let statement: Query
  private let arrival: Query
  private let touch: Query
  let names: IndexNames

  init(_ database: Database) throws {
    self.database = database
    names = try IndexNames(database)
    told = try database.prepare("INSERT INTO told(hash, time, is_joint) VALUES(?1, ?2, ?3)")
    merge = try database.prepare("INSERT INTO merges VALUES(?1, ?2)")
    revision = try database.prepare(
      "INSERT INTO revisions VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
    delta = try database.prepare(
      "INSERT INTO deltas VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    statement = try database.prepare("INSERT OR REPLACE INTO statements VALUES(?1, ?2, ?3, ?4, ?5)")
    touch = try database.prepare("INSERT INTO touches VALUES(?1, ?2, ?3)")
    arrival = try database.prepare("INSERT OR REPLACE INTO arrivals VALUES(?1, ?2, ?3)")
  }

  func add(_ line: IndexRow) throws {
    let entry = line.entry
    try told.bind(entry.id.bytes, at: 1)
    try told.bind(entry.time, at: 2)
    try told.bind(line.isJoint ? 1 : 0, at: 3)
    try told.run()
    let row = database.lastInsertedRow
    if entry.isJoin || entry.proposal != nil {
      try merge.bind(row, at: 1)
      try merge.bind(entry.proposal?.description, at: 2)
      try merge.run()
    }
    if let news = line.told { try add(news, row) }
  }

  private func add(_ news: RevisionReader.Told, _ row: Int) throws {
    let told = news.revision
    let isOwn = told.contributors == [told.author]
    try revision.bind(row, at: 1)
    try revision.bind(names.person(told.author), at: 2)
    try revision.bind(told.authored.seconds, at: 3)
    try revision.bind(told.committed.seconds, at: 4)
    try revision.bind(told.message.text, at: 5)
    try revision.bind(told.via.proposal, at: 6)
    try revision.bind(news.isSilent ? 1 : 0, at: 7)
    try revision.bind(isOwn ? nil : told.contributors.lines, at: 8)
    try revision.bind(told.approvers.isEmpty ? nil : told.approvers.lines, at: 9)
    try revision.bind(told.gaps.isEmpty ? nil : told.gaps.lines, at: 10)
    try revision.run()
    for (place, change) in told.changes.enumerated() { try add(change, row, place) }
    for (cycle, latest) in told.latest {
      try touch.bind(names.word(cycle), at: 1)
      try touch.bind(latest.seconds, at: 2)
      try touch.bind(row, at: 3)
      try touch.run()
    }
    for change in told.changes where change.kind == .keyResultAdded {
      try arrival.bind(row, at: 1)
      try arrival.bind(names.item(change.subject), at: 2)
      try arrival.bind(told.authored.seconds, at: 3)
      try arrival.run()
    }
    for stated in news.standings { try add(stated, row) }
  }

  private func add(_ change: Change, _ row: Int, _ place: Int) throws {
    try delta.bind(row, at: 1)
    try delta.bind(place, at: 2)
    try delta.bind(names.item(change.subject), at: 3)
    try delta.bind(names.word(change.kind.rawValue), at: 4)
    try delta.bind(change.field.map(names.word), at: 5)
    try delta.bind(change.from, at: 6)
    try delta.bind(change.to, at: 7)
    try delta.bind(change.direction.map { try names.word($0.rawValue) }, at: 8)
    try delta.bind(change.checked?.seconds, at: 9)
    try delta.run()
  }

  private func add(_ stated: RevisionReader.Standing, _ row: Int) throws {
    try statement.bind(row, at: 1)
    try statement.bind(names.item(.item(stated.item)), at: 2)
    try statement.bind(stated.time.seconds, at: 3)
    try statement.bind(stated.value, at: 4)
    try statement.bind(stated.confidence, at: 5)
    try statement.run()
  }
}

extension [BrokenSpell] {
  /// A line for each: the commit, when it was made, and the plan.
  fileprivate var lines: String {
    map { "\($0.commit) \($0.since.seconds) \($0.plan.cycle ?? "") \($0.plan.team)" }
      .joined(separator: "\n")
  }
}

extension [Author] {
  /// A line for each, as a trailer has it.
  fileprivate var lines: String { map(\.description).joined(separator: "\n") }
}

extension Revision {
  /// When the last of what it tells of each cycle was stated.
  fileprivate var latest: [String: Instant] {
    var latest: [String: Instant] = [:]
    for (change, time) in zip(changes, times) {
      guard let cycle = change.subject.cycle else { continue }
      latest[cycle] = max(latest[cycle] ?? time, time)
    }
    return latest
  }
}
