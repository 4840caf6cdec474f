extension ArraySlice<UInt8> {
  /// Where some bytes stand first; nil where they don't, or there are none of them.
  package func place(of bytes: [UInt8]) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    var next = startIndex
    while let start = self[next...].firstIndex(of: first) {
      guard endIndex - start >= bytes.count else { return nil }
      if self[start...].starts(with: bytes) { return start..<(start + bytes.count) }
      next = start + 1
    }
    return nil
  }
}
