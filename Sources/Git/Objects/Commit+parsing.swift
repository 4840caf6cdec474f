extension Commit {
  /// Returns nil where the headers that every commit has are missing.
  init?(id: ObjectID, content: [UInt8]) {
    var headers = Headers()
    var rest = content[...]
    while let line = rest.nextLine(), !line.isEmpty { headers.read(line) }
    guard let tree = headers.tree, let author = headers.author, let committer = headers.committer
    else { return nil }
    let encoding = headers.encoding
    self.init(
      id: id, tree: tree, parents: headers.parents,
      author: Signature(parsing: author, encoding),
      committer: Signature(parsing: committer, encoding),
      message: encoding.text(of: rest))
  }

  private struct Headers {
    var tree: ObjectID?
    var parents: [ObjectID] = []
    var author: ArraySlice<UInt8>?
    var committer: ArraySlice<UInt8>?
    var encoding = TextEncoding.utf8

    mutating func read(_ line: ArraySlice<UInt8>) {
      if let value = line.dropping("tree ") {
        tree = ObjectID(hexDigits: value)
      } else if let value = line.dropping("parent ") {
        if let parent = ObjectID(hexDigits: value) { parents.append(parent) }
      } else if let value = line.dropping("author ") {
        author = author ?? value
      } else if let value = line.dropping("committer ") {
        committer = committer ?? value
      } else if let value = line.dropping("encoding ") {
        encoding = TextEncoding(named: String(decoding: value, as: UTF8.self))
      }
    }
  }
}

extension Signature {
  /// `Ana Sousa <ana@example.org> 1767258000 +0100`, as far as it is that: git has seen stranger ones.
  fileprivate init(parsing line: ArraySlice<UInt8>, _ encoding: TextEncoding) {
    let space = UInt8(ascii: " ")
    let open = line.firstIndex(of: UInt8(ascii: "<")) ?? line.endIndex
    let close = line.lastIndex(of: UInt8(ascii: ">")) ?? line.endIndex
    let name = line[..<open]
    let email = open < close ? line[(open + 1)..<close] : []
    let time = close < line.endIndex ? line[(close + 1)...].split(separator: space) : []
    self.init(
      name: encoding.text(of: name.last == space ? name.dropLast() : name),
      email: encoding.text(of: email), time: Timestamp(words: time))
  }
}

extension Timestamp {
  fileprivate init(words: [ArraySlice<UInt8>]) {
    let numbers = words.map { Int64(String(decoding: $0, as: UTF8.self)) }
    let zone = numbers.count > 1 ? Int(numbers[1] ?? 0) : 0
    self.init(
      seconds: numbers.first.flatMap(\.self) ?? 0, offsetMinutes: zone / 100 * 60 + zone % 100)
  }
}

extension ArraySlice<UInt8> {
  /// Returns what follows a word; nil where it doesn't begin so.
  fileprivate func dropping(_ word: StaticString) -> ArraySlice<UInt8>? {
    let isThere = word.withUTF8Buffer { unsafe starts(with: $0) }
    return isThere ? dropFirst(word.utf8CodeUnitCount) : nil
  }

  /// Takes a line off the front; nil at the end.
  fileprivate mutating func nextLine() -> ArraySlice<UInt8>? {
    guard !isEmpty else { return nil }
    let end = firstIndex(of: UInt8(ascii: "\n")) ?? endIndex
    defer { self = end < endIndex ? self[(end + 1)...] : [] }
    return self[..<end]
  }
}
