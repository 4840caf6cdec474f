/// A tree as it is stored: without a string for every name, without names that are no UTF-8 being changed.
///
/// An entry is `100644 name\0` and the twenty bytes of the object's id. The order is git's: a folder sorts as if a slash
/// followed its name.
enum RawTree {
  struct Entry: Equatable {
    let name: ArraySlice<UInt8>
    let mode: UInt32
    let id: ObjectID

    var isDirectory: Bool { mode & 0o170000 == 0o040000 }

    var sortingName: ArraySlice<UInt8> { isDirectory ? name + [UInt8(ascii: "/")] : name }
  }

  /// Returns nil where the bytes are no tree.
  static func entries(of content: [UInt8]) -> [Entry]? {
    var entries: [Entry] = []
    var position = 0
    while position < content.count {
      guard let space = content[position...].firstIndex(of: UInt8(ascii: " ")),
        let end = content[space...].firstIndex(of: 0), end + ObjectID.byteCount < content.count
      else { return nil }
      let mode = content[position..<space].reduce(0 as UInt32) { $0 << 3 | UInt32($1 & 7) }
      position = end + 1 + ObjectID.byteCount
      let id = ObjectID(bytes: content[(end + 1)..<position])
      entries.append(Entry(name: content[(space + 1)..<end], mode: mode, id: id))
    }
    return entries
  }

  /// Returns the bytes of a tree with these entries, in whatever order they come.
  static func content(of entries: [Entry]) -> [UInt8] {
    var content: [UInt8] = []
    for entry in entries.sorted(by: { $0.sortingName.lexicographicallyPrecedes($1.sortingName) }) {
      content += String(entry.mode, radix: 8).utf8
      content.append(UInt8(ascii: " "))
      content += entry.name
      content.append(0)
      content += entry.id.bytes
    }
    return content
  }
}

extension TreeEntry {
  init(_ entry: RawTree.Entry) {
    let exact = String(validating: entry.name, as: UTF8.self)
    self.init(
      name: exact ?? String(decoding: entry.name, as: UTF8.self), id: entry.id,
      kind: Kind(mode: entry.mode), isNameExact: exact != nil)
  }
}
