/// A tree as it is stored, read from its start: no string is made for a name, and none that isn't UTF-8 is changed.
///
/// An entry is `100644 name\0` and the twenty bytes of the object's id. The order is git's: a folder sorts as if a slash
/// followed its name.
struct RawTree {
  struct Entry: Equatable {
    let name: ArraySlice<UInt8>
    let mode: UInt32
    let id: ObjectID

    var isDirectory: Bool { mode & 0o170000 == 0o040000 }
  }

  private let content: [UInt8]
  private var position = 0

  init(_ content: [UInt8]) {
    self.content = content
  }

  var isAtEnd: Bool { position == content.count }

  /// Returns nil at the end, and where the rest is no tree: `isAtEnd` tells which.
  mutating func next() -> Entry? {
    guard let space = content[position...].firstIndex(of: UInt8(ascii: " ")),
      let end = content[space...].firstIndex(of: 0), end + ObjectID.byteCount < content.count
    else { return nil }
    let mode = content[position..<space].reduce(0 as UInt32) { $0 << 3 | UInt32($1 & 7) }
    position = end + 1 + ObjectID.byteCount
    return Entry(
      name: content[(space + 1)..<end], mode: mode,
      id: ObjectID(bytes: content[(end + 1)..<position]))
  }

  /// Returns nil where the bytes are no tree.
  static func entries(of content: [UInt8]) -> [Entry]? {
    var tree = RawTree(content)
    var entries: [Entry] = []
    while let entry = tree.next() { entries.append(entry) }
    return tree.isAtEnd ? entries : nil
  }

  /// Returns the bytes of a tree with these entries, in whatever order they come.
  static func content(of entries: [Entry]) -> [UInt8] {
    var content: [UInt8] = []
    for entry in entries.sorted(by: { $0.precedes($1) }) {
      content += String(entry.mode, radix: 8).utf8
      content.append(UInt8(ascii: " "))
      content += entry.name
      content.append(0)
      content += entry.id.bytes
    }
    return content
  }
}

extension RawTree {
  /// Moves both past what is the same in both: most of two trees that are compared, and so byte by byte.
  static func skipEqualEntries(_ one: inout RawTree, _ other: inout RawTree) {
    let (start, otherStart) = (one.position, other.position)
    let skipped = unsafe one.content.withUnsafeBytes { bytes in
      unsafe other.content.withUnsafeBytes { otherBytes in
        unsafe equalEntries(
          .init(rebasing: bytes[start...]), .init(rebasing: otherBytes[otherStart...]))
      }
    }
    one.position += skipped
    other.position += skipped
  }

  /// How many bytes of whole entries two trees begin with alike.
  private static func equalEntries(
    _ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer
  ) -> Int {
    let count = min(one.count, other.count)
    var (position, entry) = (0, 0)
    while position < count, unsafe one[position] == other[position] {
      guard unsafe one[position] == 0 else {
        position += 1
        continue
      }
      let id = position + 1
      guard id + ObjectID.byteCount <= count,
        unsafe ObjectID(reading: .init(rebasing: one[id...]))
          == ObjectID(reading: .init(rebasing: other[id...]))
      else { break }
      position = id + ObjectID.byteCount
      entry = position
    }
    return entry
  }
}

extension RawTree.Entry {
  /// Whether it stands before another in a tree.
  func precedes(_ other: RawTree.Entry) -> Bool {
    for (one, two) in zip(name, other.name) where one != two { return one < two }
    let count = min(name.count, other.name.count)
    return byte(after: count) < other.byte(after: count)
  }

  /// A folder's name goes on with a slash; any other ends.
  private func byte(after count: Int) -> UInt8 {
    count < name.count ? name[name.startIndex + count] : isDirectory ? UInt8(ascii: "/") : 0
  }
}
