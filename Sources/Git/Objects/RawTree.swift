/// A tree's bytes, read entry by entry without making a string of every name.
///
/// `100644 name\0` and the twenty bytes of the object's name, in git's order: a folder sorts as if a slash followed it.
struct RawTree {
  struct Entry {
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

  /// Returns nil at the end, and where the rest is no tree: `isComplete` tells which.
  mutating func next() -> Entry? {
    guard let space = content[position...].firstIndex(of: UInt8(ascii: " ")),
      let end = content[space...].firstIndex(of: 0), end + ObjectID.byteCount < content.count
    else { return nil }
    let mode = content[position..<space].reduce(0 as UInt32) { $0 << 3 | UInt32($1 & 7) }
    let id = unsafe content.withUnsafeBytes {
      unsafe ObjectID(reading: .init(rebasing: $0[(end + 1)...]))
    }
    position = end + 1 + ObjectID.byteCount
    return Entry(name: content[(space + 1)..<end], mode: mode, id: id)
  }

  var isComplete: Bool { position == content.count }
}

extension TreeEntry {
  init(_ entry: RawTree.Entry) {
    let exact = String(validating: entry.name, as: UTF8.self)
    self.init(
      name: exact ?? String(decoding: entry.name, as: UTF8.self), id: entry.id,
      kind: Kind(mode: entry.mode), isNameExact: exact != nil)
  }
}
