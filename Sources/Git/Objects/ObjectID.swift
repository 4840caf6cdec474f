/// The name of an object: the SHA-1 of its content, 20 bytes.
package struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  static let byteCount = 20

  /// Of a repository without files; git knows it whether or not it is there.
  package static let emptyTree = ObjectID(0x4b82_5dc6_42cb_6eb9, 0xa060_e54b_f8d6_9288, 0xfbee_4904)

  // Big-endian, so that words compare as bytes do.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt32

  private init(_ first: UInt64, _ second: UInt64, _ third: UInt32) {
    self.first = first
    self.second = second
    self.third = third
  }

  /// - Parameter bytes: at least 20; the first 20 count.
  init(reading bytes: UnsafeRawBufferPointer) {
    unsafe self.init(
      UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
      UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)))
  }

  /// - Parameter bytes: twenty of them.
  init(bytes: ArraySlice<UInt8>) {
    self = unsafe bytes.withUnsafeBytes { unsafe ObjectID(reading: $0) }
  }

  /// Returns nil unless these are 20 bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(bytes: bytes[...])
  }

  /// Returns nil unless these are 40 hexadecimal digits.
  package init?(hex: some StringProtocol) {
    self.init(hexDigits: hex.utf8)
  }

  init?(hexDigits digits: some Collection<UInt8>) {
    var (first, second, third) = (0 as UInt64, 0 as UInt64, 0 as UInt32)
    var count = 0
    for digit in digits {
      guard let value = Self.value(ofHexDigit: digit) else { return nil }
      switch count {
      case ..<16: first = first << 4 | UInt64(value)
      case ..<32: second = second << 4 | UInt64(value)
      default: third = third << 4 | UInt32(value)
      }
      count += 1
    }
    guard count == 2 * Self.byteCount else { return nil }
    self.init(first, second, third)
  }

  private static func value(ofHexDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  package var bytes: [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      unsafe raw.storeBytes(of: first.bigEndian, as: UInt64.self)
      unsafe raw.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt64.self)
      unsafe raw.storeBytes(of: third.bigEndian, toByteOffset: 16, as: UInt32.self)
      count = Self.byteCount
    }
  }

  /// The 40 hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The first seven digits, for people.
  package var short: String { String(hex.prefix(7)) }

  package var description: String { hex }

  package static func < (one: ObjectID, other: ObjectID) -> Bool {
    (one.first, one.second, one.third) < (other.first, other.second, other.third)
  }
}
