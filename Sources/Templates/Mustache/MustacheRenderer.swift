import Model

/// Fills a template in.
struct MustacheRenderer {
  let partials: [String: Mustache]
  private(set) var output = ""
  private var depth = 0

  /// How deep partials may be in each other.
  private static let deepest = 64

  init(partials: [String: Mustache]) { self.partials = partials }

  /// - Parameter stack: where names are looked up, the innermost last.
  mutating func render(
    _ nodes: [Mustache.Node], _ stack: [Value]
  ) throws(Mustache.Problem) {
    for node in nodes {
      switch node {
      case .text(let text): output += text
      case .variable(let path, let isRaw):
        let text = MustacheRenderer.find(path, in: stack)?.scalarText ?? ""
        output += isRaw ? text : text.escapedForHTML
      case .section(let path, let isInverted, let inner):
        try render(inner, MustacheRenderer.find(path, in: stack), isInverted, stack)
      case .partial(let name, let indent, let span):
        try renderPartial(name, indent, span, stack)
      }
    }
  }

  private mutating func render(
    _ nodes: [Mustache.Node], _ value: Value?, _ isInverted: Bool, _ stack: [Value]
  ) throws(Mustache.Problem) {
    let value = value ?? .null
    guard !isInverted else {
      if !value.isTrue { try render(nodes, stack) }
      return
    }
    guard value.isTrue else { return }
    guard case .list(let items) = value else { return try render(nodes, stack + [value]) }
    for item in items { try render(nodes, stack + [item]) }
  }

  private mutating func renderPartial(
    _ name: String, _ indent: String, _ span: Range<Int>, _ stack: [Value]
  ) throws(Mustache.Problem) {
    guard let partial = partials[name] else { return }
    guard depth < MustacheRenderer.deepest else {
      throw Mustache.Problem(span, "the partial '\(name)' is part of itself without an end")
    }
    depth += 1
    try render(try partial.indented(by: indent).nodes, stack)
    depth -= 1
  }

  /// Its first part is looked for from the inside out, the rest in what that is.
  private static func find(_ path: [String], in stack: [Value]) -> Value? {
    guard let first = path.first else { return stack.last }
    let found = stack.last { $0[first] != nil }?[first]
    return path.dropFirst().reduce(found) { $0?[$1] }
  }
}

extension Value {
  /// Whether a section is shown for it.
  fileprivate var isTrue: Bool {
    switch self {
    case .null: false
    case .flag(let flag): flag
    case .number: true
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .map: true
    }
  }
}

extension String {
  /// For text and attributes of HTML; characters that it can't hold are left out.
  package var escapedForHTML: String {
    var text = ""
    text.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\u{0}"..<"\u{9}", "\u{B}", "\u{C}", "\u{E}"..<"\u{20}", "\u{7F}"..<"\u{A0}",
        "\u{FFFE}", "\u{FFFF}":
        continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
