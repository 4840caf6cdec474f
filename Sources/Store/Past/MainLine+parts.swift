import Git

extension MainLine {
  /// The history in parts that can be read one after the other: what was made beside each other is in
  /// one of them.
  ///
  /// - Parameter entries: oldest first.
  func parts(of entries: [Entry], atLeast size: Int) throws -> [ArraySlice<Entry>] {
    var parts: [ArraySlice<Entry>] = []
    var end = entries.count
    var start = end
    while start > 0 {
      start = try beginning(of: entries[..<start])
      guard start == 0 || end - start >= size else { continue }
      parts.append(entries[start..<end])
      end = start
    }
    return parts.reversed()
  }

  /// Where what was made beside the last commit begins.
  private func beginning(of entries: ArraySlice<Entry>) throws -> Int {
    guard let last = entries.last, last.isJoin else { return max(0, entries.endIndex - 1) }
    guard let start = try window(of: last).start else { return 0 }
    return entries.lastIndex { $0 <= start }.map { $0 + 1 } ?? 0
  }
}
