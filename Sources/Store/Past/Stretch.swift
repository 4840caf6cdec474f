import Git
import Model

/// What happened before a join since its sides were one.
struct Stretch {
  /// The commit that all of it descends from; nil where there is none.
  let start: MainLine.Entry?
  /// Oldest first.
  let commits: [MainLine.Entry]
  let steps: [DifferenceReader.Step]

  private let reader: DifferenceReader

  init(before join: MainLine.Entry, with reader: DifferenceReader) throws {
    (commits, start) = try reader.line.window(of: join)
    steps = try reader.steps(of: commits)
    self.reader = reader
  }

  /// What each commit changed.
  func differences() throws -> [Difference] { try reader.differences(of: steps) }

  /// All that was touched since, as it was at the start.
  ///
  /// - Parameter paths: files that matter beside.
  func beginning(with paths: [String] = []) throws -> Snapshot {
    var state = Snapshot()
    for path in touched.union(paths).sorted() { try reader.put(path, at: start, into: &state) }
    return state
  }

  /// The files that its commits touched.
  var touched: Set<String> { Set(steps.lazy.flatMap(\.files).map(\.path)) }
}
