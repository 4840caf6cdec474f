import Synchronization

/// Where lines begin, found out when a position is first asked for: most files never need it.
final class LineTable: Sendable {
  private let starts = Mutex<[Int]>([])

  /// The number of the line, from 1, that the byte at `offset` belongs to.
  func line(of offset: Int, in bytes: [UInt8]) -> Int {
    withStarts(of: bytes) { starts in
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return low + 1
    }
  }

  /// The offset of a line's first byte; nil where there is no such line.
  func start(ofLine line: Int, in bytes: [UInt8]) -> Int? {
    withStarts(of: bytes) { starts in
      starts.indices.contains(line - 1) ? starts[line - 1] : nil
    }
  }

  private func withStarts<Answer: Sendable>(
    of bytes: [UInt8], _ body: ([Int]) -> Answer
  ) -> Answer {
    starts.withLock { starts in
      if starts.isEmpty {
        starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
          starts.append(index + 1)
        }
      }
      return body(starts)
    }
  }
}
