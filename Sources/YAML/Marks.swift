/// Turns libyaml's marks, which count characters, into offsets, which count bytes.
///
/// Marks come in nearly ascending order, so a cursor that walks along makes the whole linear.
@safe struct Marks {
  private let buffer: UnsafeBufferPointer<UInt8>
  private let count: Int
  private let start: Int
  private let isASCII: Bool
  private var character = 0
  private var byte: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>, start: Int, isASCII: Bool) {
    unsafe self.buffer = buffer
    count = buffer.count
    self.start = start
    self.isASCII = isASCII
    byte = start
  }

  /// The offset of the character with this number, counted behind the byte order mark.
  mutating func offset(of mark: Int) -> Int {
    if isASCII { return min(start + mark, count) }
    while character > mark { retreat() }
    while character + 8 <= mark, byte + 8 <= count { advanceByWord() }
    while character < mark, byte < count { advance() }
    return byte
  }

  private mutating func advance() {
    repeat { byte += 1 } while byte < count && isContinuation(byte)
    character += 1
  }

  private mutating func retreat() {
    repeat { byte -= 1 } while byte > start && isContinuation(byte)
    character -= 1
  }

  /// Eight bytes hold at most eight characters: as many as bytes that begin one.
  private mutating func advanceByWord() {
    let word = unsafe UnsafeRawBufferPointer(buffer).loadUnaligned(
      fromByteOffset: byte, as: UInt64.self)
    let continuations = (word >> 7) & (~word >> 6) & 0x0101_0101_0101_0101
    character += 8 - continuations.nonzeroBitCount
    byte += 8
    while byte < count, isContinuation(byte) { byte += 1 }
  }

  private func isContinuation(_ index: Int) -> Bool { unsafe buffer[index] & 0xC0 == 0x80 }
}
