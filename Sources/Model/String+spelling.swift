extension String {
  /// As `lowercased()` has it, which takes its long way for the whole text where one letter is beyond ASCII.
  package var lowered: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "A"..."Z": bytes.append(UInt8(scalar.value) | 0x20)
      case "\0"..."\u{7F}": bytes.append(UInt8(scalar.value))
      default: bytes += scalar.properties.lowercaseMapping.utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words with one space between them, whatever stood there, and none around them.
  package var singleSpaced: String {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in utf8 {
      guard byte > space || byte == space && last != space, !Self.mayBeginSpace(byte) else {
        return respaced
      }
      last = byte
    }
    return last == space ? respaced : self
  }

  private var respaced: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
      .joined(separator: " ")
  }

  /// With these bytes the spaces beyond ASCII begin, among other characters.
  private static func mayBeginSpace(_ byte: UInt8) -> Bool {
    byte == 0xC2 || (0xE1...0xE3).contains(byte)
  }
}
