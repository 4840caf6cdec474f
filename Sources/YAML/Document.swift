/// A YAML file read into nodes, and everything in it that is not accepted.
package struct Document: Sendable {
  package let source: Source
  /// Nil for a file of comments only, and where the syntax is broken. A document with problems may
  /// have one: an alias is then the scalar `*name`, of duplicate keys both are there.
  package let root: Node?
  /// In the order of the file; empty for an accepted document.
  package let problems: [Problem]

  /// The size in bytes up to which a file is read.
  package static let sizeLimit = 1 << 20
  /// How deep collections may be nested.
  package static let depthLimit = 32
  /// The most problems reported of one file, lest a binary file fill the screen.
  static let problemLimit = 50

  package static func parse(_ bytes: [UInt8]) -> Document { parse(Source(bytes)) }

  package static func parse(_ source: Source) -> Document {
    guard source.bytes.count <= sizeLimit else { return tooLarge(source) }
    let survey = Survey(source)
    guard !survey.problems.isEmpty else { return read(source, survey) }
    // What libyaml would stop at is masked, byte by byte, so that the rest is read all the same.
    return read(Source(survey.masked(source.bytes)), survey).reporting(on: source)
  }

  private static func tooLarge(_ source: Source) -> Document {
    let problem = Problem(
      source.start..<source.start,
      "the file has \(source.bytes.count) bytes, the limit is \(sizeLimit) (1 MiB)",
      hint: "keep attachments and logs outside of the plan and link to them")
    return Document(source: source, root: nil, problems: [problem])
  }

  private static func read(_ source: Source, _ survey: Survey) -> Document {
    let start = source.start
    let reading = unsafe source.bytes.withUnsafeBufferPointer { buffer in
      var reader = unsafe NodeReader(buffer, start: start, isASCII: survey.isASCII)
      let root = reader.document()
      return Reading(
        root: root, problems: reader.problems, syntaxError: reader.syntaxError,
        blockScalars: reader.blockScalars)
    }
    let tabs = survey.tabProblems(outside: reading.blockScalars)
    var found = survey.problems + tabs + reading.problems
    // Where the line is indented with a tab, that is what broke the syntax.
    if let syntax = reading.syntaxError?.problem(in: source.bytes),
      !survey.hasLeadingTab(onLineOf: syntax, in: source)
    {
      found.append(syntax)
    }
    guard !found.isEmpty else { return Document(source: source, root: reading.root, problems: []) }
    let sorted = found.sorted { $0.span.lowerBound < $1.span.lowerBound }
    let problems = Array(sorted.prefix(problemLimit))
    return Document(source: source, root: reading.root, problems: problems)
  }

  private struct Reading {
    let root: Node?
    let problems: [Problem]
    let syntaxError: SyntaxError?
    let blockScalars: [Range<Int>]
  }

  private func reporting(on source: Source) -> Document {
    Document(source: source, root: root, problems: problems)
  }
}
