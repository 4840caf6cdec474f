import Git
import History
import Model
import SQLite

/// Brings the index up to the last commit of main, by what is new.
struct IndexUpdate {
  let repository: Repository
  let decoder: PlanDecoder
  let landings: Landings
  let key: IndexKey
  /// Told how many commits are done, of how many.
  let progress: (Int, Int) -> Void

  /// Where what was told doesn't hold any more, and all must be told anew.
  struct Stale: Error {}

  /// - Throws: `Stale`.
  func run(on database: Database) throws {
    let meta = try IndexMeta(database)
    let told = try ToldCommits(database)
    guard let old = meta["tip"].flatMap({ ObjectID(hex: $0) }) else {
      return try add(line(told), after: nil, to: database)
    }
    guard meta["ends"] == key.ends, repository.hasObject(old) else { throw Stale() }
    if meta["branches"] != key.branches { try checkLandings(in: database, told) }
    guard old != key.tip else {
      return try IndexMeta.write(["branches": key.branches], to: database)
    }
    let line = line(told)
    if try line.entries(to: key.tip).contains(where: { $0.parents.contains(old) }) {
      return try add(line, after: old, to: database)
    }
    let shared = try takeBack(old, in: database, told)
    try add(self.line(told), after: shared, to: database)
  }

  private func line(_ told: ToldCommits) -> MainLine {
    MainLine(landings) { try told.time(of: $0) }
  }

  /// Removes what isn't part of main any more, where that ends in one commit, and returns that.
  private func takeBack(
    _ old: ObjectID, in database: Database, _ told: ToldCommits
  ) throws -> ObjectID {
    guard let shared = try repository.mergeBase(old, key.tip), let end = try told.joint(shared)
    else { throw Stale() }
    try told.remove(after: end)
    return shared
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

  private func add(_ line: MainLine, after old: ObjectID?, to database: Database) throws {
    let told = try ToldCommits(database)
    let entries = try line.entries(to: key.tip)
    let versions = Versions(repository, decoder, gaps: try told.gaps())
    let reader = RevisionReader(DifferenceReader(line, versions, scopes: key.scopes))
    let writer = try IndexWriter(database)
    var front = try Front(old, told, entries)
    let size = 2048
    for start in stride(from: 0, to: entries.count, by: size) {
      let part = Array(entries[start..<min(start + size, entries.count)])
      let news = try reader.told(of: part)
      let byCommit = Dictionary(news.map { ($0.revision.id, $0) }) { first, _ in first }
      for entry in part {
        try writer.add(entry, isJoint: front.take(entry), byCommit[entry.id.hex])
      }
      versions.forget()
      progress(start + part.count, entries.count)
    }
    try writer.remove(reader.repetitions)
    try writer.add(versions.gaps)
    let ends = Set(try repository.shallowCommits())
    var meta: [String: String?] = [
      "tip": key.tip.hex, "ends": key.ends, "branches": key.branches,
    ]
    if old == nil { meta["boundary"] = entries.last { ends.contains($0.id) }?.id.hex }
    try IndexMeta.write(meta, to: database)
  }
}

/// The commits that none of those told so far descends from.
private struct Front {
  private var open: Set<ObjectID>
  private let last: MainLine.Entry?

  /// - Parameter entries: what comes; what was told between them descends from less than seemed.
  init(_ old: ObjectID?, _ told: ToldCommits, _ entries: [MainLine.Entry]) throws {
    open = old.map { [$0] } ?? []
    last = try old.map { commit in
      MainLine.Entry(
        id: commit, tree: commit, parents: [], proposal: nil, time: try told.time(of: commit) ?? 0)
    }
    if let first = entries.first { try told.part(after: first) }
  }

  /// Follows one more commit; returns whether it descends from all that were told before it.
  mutating func take(_ entry: MainLine.Entry) -> Bool {
    open.subtract(entry.parents)
    open.insert(entry.id)
    return open.count == 1 && last.map { $0 < entry } != false
  }
}
