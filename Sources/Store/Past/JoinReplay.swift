import Git
import Model

/// What the events before a join replay to: the difference between that and its tree is its own.
///
/// Where each file was touched on one side only, the sides have it as they left it. Else all that the
/// sides changed since they parted is made again, in the order of the history.
struct JoinReplay {
  let join: MainLine.Entry
  /// Whether both sides have touched the same file.
  let isContested: Bool
  /// What was touched since the sides parted, where it is contested; else empty.
  let replayed: Snapshot

  /// The parents that have all of the commits that touched a file, by path, a bit for each.
  private let sides: [String: UInt64]
  private let reader: DifferenceReader

  init(of join: MainLine.Entry, with reader: DifferenceReader) throws {
    self.join = join
    self.reader = reader
    let stretch = try Stretch(before: join, with: reader)
    sides = JoinReplay.sides(of: stretch, before: join)
    isContested = sides.values.contains(0)
    replayed = try isContested ? JoinReplay.state(after: stretch, join, reader) : Snapshot()
  }

  /// The parent that has a file as the events before leave it; nil where none need have.
  func side(of path: String) -> Int? {
    guard isContested else { return sides[path]?.trailingZeroBitCount ?? 0 }
    return sides[path] == nil ? 0 : nil
  }

  func difference(of step: DifferenceReader.Step) throws -> Difference {
    var before = replayed
    var after = Snapshot()
    let paths = Set(step.files.map(\.path))
    for path in paths.sorted() {
      guard let side = side(of: path) else { continue }
      try reader.put(path, at: reader.line.entry(join.parents[side]), into: &before)
    }
    for path in paths.union(isContested ? Set(sides.keys) : []).sorted() {
      try reader.put(path, at: join, into: &after)
    }
    return Difference(step: step, before: before, after: after)
  }

  private static func state(
    after stretch: Stretch, _ join: MainLine.Entry, _ reader: DifferenceReader
  ) throws -> Snapshot {
    try stretch.differences().reduce(stretch.beginning()) { $0.applying($1.changes) }
  }

  private static func sides(
    of stretch: Stretch, before join: MainLine.Entry
  ) -> [String: UInt64] {
    var sides: [ObjectID: UInt64] = [:]
    for (index, parent) in join.parents.enumerated() {
      sides[parent, default: 0] |= 1 << UInt64(min(index, 63))
    }
    for commit in stretch.commits.reversed() {
      for parent in commit.parents { sides[parent, default: 0] |= sides[commit.id] ?? 0 }
    }
    var touched: [String: UInt64] = [:]
    for step in stretch.steps {
      for file in step.files {
        touched[file.path] = (touched[file.path] ?? .max) & (sides[step.entry.id] ?? 0)
      }
    }
    return touched
  }
}
