internal import Clibyaml

/// Builds nodes from libyaml's events.
///
/// libyaml's own nodes would be made of the same events, at several times the cost, and wouldn't know where a value ends.
@safe struct NodeReader: ~Copyable {
  private let buffer: UnsafeBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var marks: Marks
  private(set) var problems: [Problem] = []
  private(set) var syntaxError: SyntaxError?
  private(set) var blockScalars: [Range<Int>] = []
  /// Where the brackets stand that are open.
  private var openBrackets: [Int] = []

  /// Nothing more can be read: the problem that says why has been noted.
  private struct Stop: Error {}

  /// The buffer must outlive the reader.
  init(_ buffer: UnsafeBufferPointer<UInt8>, start: Int, isASCII: Bool) {
    unsafe self.buffer = buffer
    unsafe marks = Marks(buffer, start: start, isASCII: isASCII)
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    unsafe yaml_parser_initialize(parser)
    // The encoding is checked already; libyaml never sees the byte order mark.
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let text = unsafe UnsafeBufferPointer(rebasing: buffer[start...])
    // An empty array has no address, and libyaml asks for one.
    unsafe yaml_parser_set_input_string(
      parser, text.baseAddress ?? UnsafePointer(bitPattern: 1), text.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  /// The value of the first document; nil where it has none or the syntax is broken.
  mutating func document() -> Node? {
    do {
      try advance(past: YAML_STREAM_START_EVENT)
      guard unsafe event.pointee.type == YAML_DOCUMENT_START_EVENT else { return nil }
      refuseDirectives()
      try advance()
      let root = try node(depth: 1)
      try advance(past: YAML_DOCUMENT_END_EVENT)
      if unsafe event.pointee.type == YAML_DOCUMENT_START_EVENT { refuseSecondDocument() }
      return root.isMissing ? nil : root
    } catch {
      return nil
    }
  }

  private mutating func advance() throws(Stop) {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else {
      unsafe syntaxError = SyntaxError(parser.pointee, &marks, bracket: openBrackets.last)
      throw Stop()
    }
  }

  private mutating func advance(past type: yaml_event_type_t) throws(Stop) {
    repeat { try advance() } while unsafe event.pointee.type == type
  }
}

extension NodeReader {
  private var start: Int {
    mutating get { marks.offset(of: unsafe event.pointee.start_mark.index) }
  }

  private var end: Int {
    mutating get { marks.offset(of: unsafe event.pointee.end_mark.index) }
  }

  private mutating func node(depth: Int) throws(Stop) -> Node {
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: return scalar()
    case YAML_ALIAS_EVENT: return alias()
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT: break
    default: preconditionFailure("libyaml begins every value with one of four events")
    }
    guard depth <= Document.depthLimit else {
      problems.append(.tooDeep(start..<start + 1))
      throw Stop()
    }
    return unsafe event.pointee.type == YAML_SEQUENCE_START_EVENT
      ? try sequence(depth: depth) : try mapping(depth: depth)
  }

  private mutating func sequence(depth: Int) throws(Stop) -> Node {
    let start = self.start
    let head = unsafe event.pointee.data.sequence_start
    unsafe refuse(anchor: head.anchor, tag: head.tag)
    let isBlock = unsafe head.style == YAML_BLOCK_SEQUENCE_STYLE
    if !isBlock { openBrackets.append(start) }
    var elements: [Node] = []
    try advance()
    while unsafe event.pointee.type != YAML_SEQUENCE_END_EVENT {
      elements.append(try node(depth: depth + 1))
      try advance()
    }
    if !isBlock { openBrackets.removeLast() }
    let end = isBlock ? elements.last?.span.upperBound ?? start : self.end
    return Node(.sequence(elements, isBlock ? .block : .flow), span: start..<end)
  }

  private mutating func mapping(depth: Int) throws(Stop) -> Node {
    let start = self.start
    let head = unsafe event.pointee.data.mapping_start
    unsafe refuse(anchor: head.anchor, tag: head.tag)
    let isBlock = unsafe head.style == YAML_BLOCK_MAPPING_STYLE
    if !isBlock { openBrackets.append(start) }
    var pairs: [Node.Pair] = []
    // Also where the syntax breaks halfway.
    defer { refuseDuplicates(in: pairs) }
    try advance()
    while unsafe event.pointee.type != YAML_MAPPING_END_EVENT {
      let key = try node(depth: depth + 1)
      refuseComplex(key, after: pairs.last?.value.span.upperBound ?? start)
      try advance()
      pairs.append(Node.Pair(key: key, value: try node(depth: depth + 1)))
      try advance()
    }
    if !isBlock { openBrackets.removeLast() }
    // `[a: 1]` holds a flow mapping without braces of its own.
    let hasBraces = unsafe !isBlock && buffer[start] == UInt8(ascii: "{")
    let end = hasBraces ? self.end : pairs.last?.value.span.upperBound ?? start
    return Node(.mapping(pairs, isBlock ? .block : .flow), span: start..<end)
  }

  private mutating func scalar() -> Node {
    let scalar = unsafe event.pointee.data.scalar
    unsafe refuse(anchor: scalar.anchor, tag: scalar.tag)
    let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = unsafe String(decoding: value, as: UTF8.self)
    let style = unsafe Node.ScalarStyle(scalar.style)
    var span = start..<end
    switch style {
    case .literal, .folded:
      span = unsafe span.trimmedBlock(of: text, in: buffer)
      blockScalars.append(span)
    case .doubleQuoted where text.utf8.count + 2 != span.count:
      refuseEscapedControls(of: text, in: span)
    default: break
    }
    return Node(.scalar(text, style), span: span)
  }

  private mutating func alias() -> Node {
    let span = start..<end
    problems.append(.alias(span))
    let text = unsafe String(decoding: buffer[span], as: UTF8.self)
    return Node(.scalar(text, .plain), span: span)
  }
}

extension NodeReader {
  private mutating func refuseDirectives() {
    let head = unsafe event.pointee.data.document_start
    let isBare = unsafe head.version_directive == nil && head.tag_directives.start == nil
    if !isBare { problems.append(.directive(start..<start + 1)) }
  }

  private mutating func refuseSecondDocument() {
    problems.append(.secondDocument(start..<end))
  }

  private mutating func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) {
    guard unsafe anchor != nil || tag != nil else { return }
    if let anchor = unsafe anchor {
      problems.append(.anchor(unsafe String(cString: anchor), at: start))
    }
    if unsafe tag != nil { problems.append(.tag(start..<start + 1)) }
  }

  private mutating func refuseComplex(_ key: Node, after end: Int) {
    guard case .scalar = key.content else {
      problems.append(.complexKey(key.span))
      return
    }
    var index = end
    while index < key.span.lowerBound {
      switch unsafe buffer[index] {
      case UInt8(ascii: "?"):
        problems.append(.complexKey(index..<index + 1))
        return
      case UInt8(ascii: "#"):
        while unsafe index < key.span.lowerBound && buffer[index] != UInt8(ascii: "\n") {
          index += 1
        }
      default: break
      }
      index += 1
    }
  }

  private mutating func refuseDuplicates(in pairs: [Node.Pair]) {
    // To name a line is to count lines: past the limit nobody reads the number.
    guard problems.count < Document.problemLimit else { return }
    if pairs.count > 24 { return refuseDuplicates(amongMany: pairs) }
    let names = pairs.map(\.name)
    for (index, name) in names.enumerated() {
      guard let first = names[..<index].firstIndex(of: name) else { continue }
      problems.append(.duplicate(name, pairs[index].key.span, first: line(of: pairs[first].key)))
    }
  }

  private mutating func refuseDuplicates(amongMany pairs: [Node.Pair]) {
    var firsts: [String: Node] = [:]
    for pair in pairs {
      guard let first = firsts[pair.name] else {
        firsts[pair.name] = pair.key
        continue
      }
      guard problems.count < Document.problemLimit else { return }
      problems.append(.duplicate(pair.name, pair.key.span, first: line(of: first)))
    }
  }

  private func line(of node: Node) -> Int {
    1 + (unsafe buffer[..<node.span.lowerBound].count { $0 == UInt8(ascii: "\n") })
  }

  private mutating func refuseEscapedControls(of text: String, in span: Range<Int>) {
    let control = text.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
    }
    if control != nil { problems.append(.escapedControl(span)) }
  }
}
