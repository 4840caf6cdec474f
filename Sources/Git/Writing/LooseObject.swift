/// An object as it lies in the object database: in a file of its own, a zlib stream of `blob 5\0hello`.
///
/// Stored rather than deflated, as git itself does it with `core.looseCompression` 0; `git gc` packs it later.
struct LooseObject {
  let bytes: [UInt8]

  init(kind: String, content: [UInt8]) {
    let object = Array("\(kind) \(content.count)\0".utf8) + content
    bytes = [0x78, 0x01] + Self.storedBlocks(of: object) + Self.checksum(of: object)
  }

  /// Deflate's blocks of type 0: whether it is the last, the length and its complement, the bytes (RFC 1951, 3.2.4).
  private static func storedBlocks(of object: [UInt8]) -> [UInt8] {
    var blocks: [UInt8] = []
    var rest = object[...]
    repeat {
      let block = rest.prefix(Int(UInt16.max))
      rest = rest.dropFirst(block.count)
      let (low, high) = (UInt8(block.count & 0xff), UInt8(block.count >> 8))
      blocks += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
    } while !rest.isEmpty
    return blocks
  }

  /// Adler-32, the most significant byte first (RFC 1950, 2.2).
  private static func checksum(of object: [UInt8]) -> [UInt8] {
    var (one, two) = (1 as UInt32, 0 as UInt32)
    for byte in object {
      one = (one + UInt32(byte)) % 65_521
      two = (two + one) % 65_521
    }
    return [UInt8(two >> 8), UInt8(two & 0xff), UInt8(one >> 8), UInt8(one & 0xff)]
  }
}
