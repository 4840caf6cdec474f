/// Reads a template's tags and what stands between them.
struct MustacheParser {
  private let bytes: [UInt8]
  private var position = 0
  private var opening: [UInt8] = Array("{{".utf8)
  private var closing: [UInt8] = Array("}}".utf8)

  private struct Open {
    let path: [String]
    let isInverted: Bool
    let span: Range<Int>
    var nodes: [Mustache.Node] = []
  }

  private struct Tag {
    /// One of `#^/>&!=`, `{`; nil for a plain variable.
    let sigil: Character?
    let content: String
    let span: Range<Int>
  }

  init(_ source: String) { bytes = Array(source.utf8) }

  mutating func nodes() throws(Mustache.Problem) -> [Mustache.Node] {
    var stack = [Open(path: [], isInverted: false, span: 0..<0)]
    while let start = find(opening, from: position) {
      let tag = try tag(at: start)
      let line = lineAround(tag)
      add(text: position..<(line?.lowerBound ?? start), to: &stack)
      position = line?.upperBound ?? tag.span.upperBound
      try add(tag, indent: line.map { text($0.lowerBound..<start) } ?? "", to: &stack)
    }
    add(text: position..<bytes.count, to: &stack)
    guard stack.count == 1 else {
      let open = stack[stack.count - 1]
      throw problem(open.span, "the section '\(open.path.name)' has no end", closing(open))
    }
    return stack[0].nodes
  }

  private mutating func add(
    _ tag: Tag, indent: String, to stack: inout [Open]
  ) throws(Mustache.Problem) {
    switch tag.sigil {
    case "!": return
    case "=": try setDelimiters(tag)
    case "#", "^":
      stack.append(
        Open(path: try path(of: tag), isInverted: tag.sigil == "^", span: tag.span))
    case "/": try close(tag, &stack)
    case ">":
      guard !tag.content.isEmpty else { throw problem(tag.span, "the tag has no name") }
      stack[stack.count - 1].nodes.append(.partial(tag.content, indent: indent, tag.span))
    default:
      stack[stack.count - 1].nodes.append(
        .variable(try path(of: tag), isRaw: tag.sigil != nil))
    }
  }

  private func close(_ tag: Tag, _ stack: inout [Open]) throws(Mustache.Problem) {
    let path = try path(of: tag)
    guard stack.count > 1 else {
      throw problem(tag.span, "there is no section '\(path.name)' to end here")
    }
    let open = stack.removeLast()
    guard open.path == path else {
      throw problem(
        tag.span, "the section '\(open.path.name)' is open here, not '\(path.name)'", closing(open))
    }
    stack[stack.count - 1].nodes.append(
      .section(path, isInverted: open.isInverted, open.nodes))
  }

  private func closing(_ open: Open) -> String {
    "write \(String(decoding: opening, as: UTF8.self))/\(open.path.name)"
      + "\(String(decoding: closing, as: UTF8.self)) where it ends"
  }

  private func path(of tag: Tag) throws(Mustache.Problem) -> [String] {
    if tag.content == "." { return [] }
    guard !tag.content.isEmpty else { throw problem(tag.span, "the tag has no name") }
    let parts = tag.content.split(separator: ".", omittingEmptySubsequences: false)
    guard !parts.contains(where: \.isEmpty), !tag.content.contains(where: \.isWhitespace) else {
      throw problem(
        tag.span, "'\(tag.content)' is no name", "write one like score, or text.score")
    }
    return parts.map(String.init)
  }

  private mutating func setDelimiters(_ tag: Tag) throws(Mustache.Problem) {
    let parts = tag.content.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !tag.content.contains("=") else {
      throw problem(
        tag.span, "'\(tag.content)' are no delimiters", "write two, like {{=<% %>=}}")
    }
    opening = Array(parts[0].utf8)
    closing = Array(parts[1].utf8)
  }
}

extension MustacheParser {
  private func tag(at start: Int) throws(Mustache.Problem) -> Tag {
    var inner = start + opening.count
    var end = closing
    var sigil: Character?
    if inner < bytes.count {
      let first = Character(Unicode.Scalar(bytes[inner]))
      if "#^/>&!={".contains(first) {
        sigil = first
        inner += 1
      }
      if first == "{" { end = Array("}".utf8) + closing }
      if first == "=" { end = Array("=".utf8) + closing }
    }
    guard let stop = find(end, from: inner) else {
      let line = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      throw problem(
        start..<line, "the tag isn't closed", "end it with \(String(decoding: end, as: UTF8.self))")
    }
    let words = text(inner..<stop).split(whereSeparator: \.isWhitespace)
    return Tag(
      sigil: sigil, content: words.joined(separator: " "), span: start..<(stop + end.count))
  }

  /// The whole line of a tag that stands alone on it and prints nothing itself; nil else.
  private func lineAround(_ tag: Tag) -> Range<Int>? {
    guard let sigil = tag.sigil, "#^/>!=".contains(sigil) else { return nil }
    var start = tag.span.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.span.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
    return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func add(text range: Range<Int>, to stack: inout [Open]) {
    guard !range.isEmpty else { return }
    stack[stack.count - 1].nodes.append(.text(text(range)))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index }
      index += 1
    }
    return nil
  }

  private func problem(
    _ span: Range<Int>, _ message: String, _ hint: String? = nil
  ) -> Mustache.Problem {
    Mustache.Problem(span, message, hint: hint)
  }
}

extension [String] {
  /// The name as a template writes it.
  fileprivate var name: String { isEmpty ? "." : joined(separator: ".") }
}
