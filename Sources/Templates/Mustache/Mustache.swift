package import Model

/// A template in the Mustache language, read.
///
/// It follows the specification (variables, sections, inverted sections, partials, comments, other
/// delimiters; no lambdas); beside what that calls false, an empty text is.
package struct Mustache: Sendable {
  package let text: String
  let nodes: [Node]

  package init(_ source: String) throws(Problem) {
    text = source
    var parser = MustacheParser(source)
    nodes = try parser.nodes()
  }

  /// What is wrong with a template, and where.
  package struct Problem: Error, Sendable, Equatable {
    /// In bytes.
    package let span: Range<Int>
    package let message: String
    package let hint: String?

    init(_ span: Range<Int>, _ message: String, hint: String? = nil) {
      self.span = span
      self.message = message
      self.hint = hint
    }
  }

  indirect enum Node: Sendable {
    case text(String)
    case variable([String], isRaw: Bool)
    case section([String], isInverted: Bool, [Node])
    /// - indent: what stands before it on a line of its own.
    case partial(String, indent: String, Range<Int>)
  }

  /// The names of the partials it uses, and where, in bytes.
  package var partials: [(name: String, span: Range<Int>)] { Mustache.partials(in: nodes) }

  private static func partials(in nodes: [Node]) -> [(name: String, span: Range<Int>)] {
    nodes.flatMap { node -> [(name: String, span: Range<Int>)] in
      switch node {
      case .partial(let name, _, let span): [(name, span)]
      case .section(_, _, let inner): partials(in: inner)
      case .text, .variable: []
      }
    }
  }

  /// The template with `indent` before each of its lines.
  func indented(by indent: String) throws(Problem) -> Mustache {
    guard !indent.isEmpty, !text.isEmpty else { return self }
    let lines = self.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let isEnded = lines.last?.isEmpty ?? false
    let text = (isEnded ? lines.dropLast() : lines[...]).map { indent + String($0) }
      .joined(separator: "\n")
    return try Mustache(isEnded ? text + "\n" : text)
  }

  package func render(_ value: Value, partials: [String: Mustache] = [:]) throws(Problem) -> String
  {
    var renderer = MustacheRenderer(partials: partials)
    try renderer.render(nodes, [value])
    return renderer.output
  }
}
