/// What can be said of a file's bytes before its syntax is read.
///
/// libyaml would stop at the first of these; found beforehand, all of them are reported together.
struct Survey {
  private(set) var problems: [Problem] = []
  /// The first tab of every line that has one in its indentation.
  private(set) var leadingTabs: [Int] = []
  private(set) var isASCII = true
  private var refused: [Range<Int>] = []

  init(_ source: Source) {
    let bytes = source.bytes
    var index = source.start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
      } else if byte >= 0x80 {
        isASCII = false
        index = multibyte(at: index, in: bytes)
      } else {
        control(byte, at: index, in: bytes, start: source.start)
        index += 1
      }
    }
  }

  private mutating func control(_ byte: UInt8, at index: Int, in bytes: [UInt8], start: Int) {
    switch byte {
    case UInt8(ascii: "\n"): break
    case UInt8(ascii: "\t"):
      var before = index
      while before > start, bytes[before - 1] == UInt8(ascii: " ") { before -= 1 }
      if before == start || bytes[before - 1] == UInt8(ascii: "\n") { leadingTabs.append(index) }
    case UInt8(ascii: "\r"):
      if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        refuse(
          index..<index + 1, "a carriage return without a line feed",
          hint: "end every line with LF, or every line with CR LF")
      }
    default: refuse(Unicode.Scalar(byte), in: index..<index + 1)
    }
  }

  /// Reads the character that begins at `index` and returns where the next one begins.
  private mutating func multibyte(at index: Int, in bytes: [UInt8]) -> Int {
    var rest = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let encoded) = parser.parseScalar(from: &rest) else {
      refuseEncoding(at: index, in: bytes)
      return index + 1
    }
    let scalar = Unicode.UTF8.decode(encoded)
    let end = index + encoded.count
    switch scalar.value {
    case 0x80...0x9F, 0xFFFE, 0xFFFF, 0xFEFF: refuse(scalar, in: index..<end)
    case 0x2028, 0x2029:
      refuse(
        index..<end, "the line separator \(Self.name(scalar))",
        hint: "some readers end a line here and others don't: use an ordinary line end")
    default: break
    }
    return end
  }

  private mutating func refuse(_ scalar: Unicode.Scalar, in span: Range<Int>) {
    let what = scalar.value == 0xFEFF ? "a byte order mark amid the text" : "the control character"
    refuse(
      span, scalar.value == 0xFEFF ? what : "\(what) \(Self.name(scalar))",
      hint: "delete it: only text, line ends and spaces are accepted")
  }

  private mutating func refuse(_ span: Range<Int>, _ message: String, hint: String) {
    refused.append(span)
    if problems.count < Document.problemLimit {
      problems.append(Problem(span, message, hint: hint))
    }
  }

  /// Only the first byte that is no UTF-8 is reported: one wrong encoding makes thousands.
  private mutating func refuseEncoding(at index: Int, in bytes: [UInt8]) {
    let first = !problems.contains { $0.message.hasSuffix("is not UTF-8") }
    refused.append(index..<index + 1)
    guard first else { return }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let problem = Problem(
      index..<index + 1, "the byte 0x\(Self.hex(UInt32(bytes[index]), width: 2)) is not UTF-8",
      hint: isUTF16
        ? "the file looks like UTF-16: save it as UTF-8" : "save the file in the encoding UTF-8")
    problems.append(problem)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + hex(scalar.value, width: 4)
  }

  private static func hex(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Survey {
  /// The bytes with every refused one replaced by a letter, so that offsets stay what they are; a
  /// lone carriage return becomes the line end that it was meant to be.
  func masked(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for index in refused.joined() {
      bytes[index] = bytes[index] == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : UInt8(ascii: "_")
    }
    return bytes
  }

  /// Tabs in the indentation, but for those that are text of a literal or folded scalar.
  func tabProblems(outside blocks: [Range<Int>]) -> [Problem] {
    var blocks = blocks[...]
    var problems: [Problem] = []
    for tab in leadingTabs where problems.count < Document.problemLimit {
      while let first = blocks.first, first.upperBound <= tab { blocks.removeFirst() }
      if let first = blocks.first, first.contains(tab) { continue }
      problems.append(.tab(tab..<tab + 1))
    }
    return problems
  }

  func hasLeadingTab(onLineOf problem: Problem, in source: Source) -> Bool {
    guard !leadingTabs.isEmpty else { return false }
    let line = source.position(of: problem.span.lowerBound).line
    return leadingTabs.contains { source.position(of: $0).line == line }
  }
}
