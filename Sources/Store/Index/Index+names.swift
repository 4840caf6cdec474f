import Git
import History
import Model
import SQLite

extension Index {
  /// The names of a cycle, and the commits by which cycles came or went, where any went.
  func names(of cycle: String, to end: End) throws -> (names: CycleNames, turns: [Revision]) {
    let went = try commitsTakingCyclesAway(to: end)
    guard !went.isEmpty else { return (CycleNames(only: cycle), []) }
    let places = """
      (SELECT told, place FROM deltas WHERE told IN (\(went.map(String.init).joined(separator: ",")))
       UNION SELECT told, place FROM deltas
       WHERE field IS NULL AND item IN (SELECT id FROM items WHERE kind = \(Index.cycleKind))) own
      CROSS JOIN deltas d ON d.told = own.told AND d.place = own.place
      """
    let turns = try revisions(of: places, nil, to: end)
    return (CycleNames(of: cycle, in: turns), turns)
  }

  private func commitsTakingCyclesAway(to end: End) throws -> [Int] {
    let rows = try database.prepare(
      """
      SELECT DISTINCT d.told
      FROM items i CROSS JOIN deltas d ON d.item = i.id CROSS JOIN told t ON t.id = d.told
      WHERE i.kind = \(Index.cycleKind) AND d.field IS NULL AND d.after IS NULL
        AND (t.time, t.hash) <= (?1, ?2)
      """)
    try rows.bind(end.time, at: 1)
    try rows.bind(end.hash.bytes, at: 2)
    var commits: [Int] = []
    while try rows.step() { commits.append(rows.int(0)) }
    return commits
  }

  private static let cycleKind = IndexedSubject.Kind.cycle.rawValue
}

// As SQL says it.
extension CycleNames {
  /// Of `i`, an item that something of the commit `t` is about: that it is of this cycle.
  var condition: String {
    let stretches = stretches.map { stretch in
      let bounds =
        (stretch.since.map { " AND (t.time, t.hash) >= \(place(of: $0))" } ?? "")
        + (stretch.until.map { " AND (t.time, t.hash) < \(place(of: $0))" } ?? "")
      return "(i.cycle = \(stretch.id.quoted)\(bounds))"
    }
    return "(\(stretches.joined(separator: " OR ")))"
  }

  /// Of a row with `told` and `item`, that it is of this cycle; nothing where the item tells.
  var restriction: String {
    isOnlyOne
      ? ""
      : """
       AND EXISTS (SELECT 1 FROM items i, told t
         WHERE i.id = item AND t.id = told AND \(condition))
      """
  }

  /// Of a row of `touches`, that it is of this cycle, and its commit did more than give it a name.
  func restriction(without turns: [Revision]) -> String {
    let told = Set(self.told(turns).revisions.map(\.id))
    let empty = turns.filter { !$0.renamedCycles.isEmpty && !told.contains($0.id) }
      .map { "x'\($0.id)'" }
    return isOnlyOne
      ? ""
      : """
       AND EXISTS (SELECT 1 FROM (SELECT id, word AS cycle FROM words) i, told t
         WHERE i.id = touches.cycle AND t.id = told AND \(condition)
           AND t.hash NOT IN (\(empty.joined(separator: ","))))
      """
  }

  private func place(of commit: String) -> String {
    "(SELECT time, hash FROM told WHERE hash = x'\(commit)')"
  }
}

extension CycleNames? {
  /// That a column has one of the names; of all cycles, nothing.
  func cycles(_ column: String) -> String {
    guard let self else { return "1" }
    return "\(column) IN (\(self.ids.map(\.quoted).joined(separator: ",")))"
  }
}

extension String {
  fileprivate var quoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
