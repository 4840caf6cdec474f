import Git
import History
import Model
import SQLite

/// Makes the index, or brings it up to the last commit of main by what is new.
struct IndexUpdate {
  let repository: Repository
  let decoder: PlanDecoder
  let landings: Landings
  let key: IndexKey
  /// Told how many commits are done, of how many.
  let progress: (Int, Int) -> Void

  /// Where what was told doesn't hold any more, and all must be told anew.
  struct Stale: Error {}

  func fill(_ filling: inout IndexFilling) throws {
    let line = MainLine(landings)
    let entries = try line.entries(to: key.tip)
    try tell(entries, of: line, after: nil) { try filling.add($0) }
    let ends = Set(try repository.shallowCommits())
    var meta = self.meta
    meta["boundary"] = entries.last { ends.contains($0.id) }?.id.hex
    try filling.finish(meta)
  }

  /// - Throws: `Stale`.
  func run(on database: Database) throws {
    let meta = try IndexMeta(database)
    let told = try ToldCommits(database)
    guard let old = meta["tip"].flatMap({ ObjectID(hex: $0) }), meta["ends"] == key.ends,
      repository.hasObject(old)
    else { throw Stale() }
    if meta["branches"] != key.branches { try checkLandings(in: database, told) }
    guard old != key.tip else {
      return try IndexMeta.write(["branches": key.branches], to: database)
    }
    let line = line(told)
    _ = try line.entries(to: key.tip)
    let (entries, start) = try line.window(from: [key.tip]) { try told.isJoint($0.id) }
    guard let start else { throw Stale() }
    try told.remove(after: start)
    let writer = try IndexWriter(database)
    try tell(entries, of: line, after: start) { rows in
      for row in rows { try writer.add(row) }
    }
    try IndexMeta.write(self.meta, to: database)
  }

  private var meta: [String: String?] {
    ["tip": key.tip.hex, "ends": key.ends, "branches": key.branches]
  }

  private func line(_ told: ToldCommits) -> MainLine {
    MainLine(landings) { try told.time(of: $0) }
  }

  /// Whether the branches that are here now tell the same of commits that say nothing themselves.
  private func checkLandings(in database: Database, _ told: ToldCommits) throws {
    for (commit, proposal) in try told.merges() {
      let commit = try repository.commit(commit)
      guard try landings.says(commit) || landings.proposal(joinedBy: commit) == proposal else {
        throw Stale()
      }
    }
    guard let earliest = try landings.earliestLanding() else {
      if try !told.silentLandings().isEmpty { throw Stale() }
      return
    }
    let line = line(told)
    let differences = DifferenceReader(line, Versions(repository, decoder), scopes: key.scopes)
    let steps = try differences.steps(of: told.revisions(since: earliest).map(line.entry))
    let silent = try landings.recognised(in: steps).filter { commit, _ in
      try !landings.says(repository.commit(commit))
    }
    guard try silent.mapValues(\.name) == told.silentLandings() else { throw Stale() }
  }

  /// - Parameter start: the commit that all of the entries descend from, and the last one known.
  private func tell(
    _ entries: [MainLine.Entry], of line: MainLine, after start: MainLine.Entry?,
    to write: ([IndexRow]) throws -> Void
  ) throws {
    let versions = Versions(repository, decoder)
    let reader = RevisionReader(DifferenceReader(line, versions, scopes: key.scopes))
    var front = Front(start)
    var done = 0
    for part in try line.parts(of: entries, atLeast: 1024) {
      let news = try reader.told(of: Array(part))
      let byCommit = Dictionary(news.map { ($0.commit, $0) }) { first, _ in first }
      try write(
        part.map { IndexRow(entry: $0, isJoint: front.take($0), told: byCommit[$0.id]) })
      reader.differences.forget()
      done += part.count
      progress(done, entries.count)
    }
  }
}

/// What is written of one commit.
struct IndexRow: Sendable {
  let entry: MainLine.Entry
  /// Whether all that was told before it are commits that it descends from.
  let isJoint: Bool
  /// nil where it changed nothing.
  let told: RevisionReader.Told?
}

/// The commits that none of those told so far descends from.
private struct Front {
  private var open: Set<ObjectID>

  init(_ start: MainLine.Entry?) { open = start.map { [$0.id] } ?? [] }

  /// Follows one more commit; returns whether it descends from all that were told before it.
  mutating func take(_ entry: MainLine.Entry) -> Bool {
    open.subtract(entry.parents)
    open.insert(entry.id)
    return open.count == 1
  }
}
