import YAML

/// The replacement of some bytes of a file by a text whose lines end in LF.
struct Splice {
  let range: Range<Int>
  let text: String

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }

  func applied(to source: Source) -> [UInt8] {
    var bytes = source.bytes
    var new = Array(text.utf8)
    if source.lineEnding == .crlf {
      new = new.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
    }
    bytes.replaceSubrange(range, with: new)
    return bytes
  }
}
