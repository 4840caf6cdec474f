internal import Model
internal import YAML

/// Gives a document's nodes their meaning, and notes everything that has none.
///
/// Each kind of thing is read in an extension of its own, in one pass over its keys. A key with
/// nothing behind it says the same as no key. Where a value is wrong, reading goes on with a
/// substitute: the problem noted keeps the result from being used.
struct Reader {
  let source: Source
  private var notes: [Note] = []
  /// Keys that were meant to be another, by where they stand.
  private var misspelt: [Int: String] = [:]

  /// A problem whose line and column nobody has asked for yet.
  private struct Note {
    let severity: FileProblem.Severity
    let problem: Problem
  }

  /// The most problems told of one file, lest a table saved as a plan fill the screen.
  private static let limit = 200

  /// Whether what is noted from now on will hardly be told.
  var isOverwhelmed: Bool { notes.count >= Reader.limit }

  private init(_ source: Source) { self.source = source }

  /// Reads a document's root with `body`.
  static func read<Content>(
    _ document: Document, _ body: (inout Reader, Node) -> Content?
  ) -> Reading<Content> {
    var reader = Reader(document.source)
    let start = document.source.start
    // A file of comments only is a mapping without keys; broken syntax has said so already.
    let root = document.root ?? (document.problems.isEmpty ? Node.empty(at: start) : nil)
    let content = root.flatMap { body(&reader, $0) }
    if reader.notes.isEmpty, document.problems.isEmpty {
      return Reading(value: content, problems: [])
    }
    let notes = reader.notes(with: document.problems)
    let isBroken = notes.contains { $0.severity == .error }
    return Reading(value: isBroken ? nil : content, problems: reader.problems(notes))
  }
}

extension Reader {
  mutating func error(_ span: Range<Int>, _ message: String, hint: String? = nil) {
    notes.append(Note(severity: .error, problem: Problem(span, message, hint: hint)))
  }

  mutating func warning(_ span: Range<Int>, _ message: String, hint: String? = nil) {
    notes.append(Note(severity: .warning, problem: Problem(span, message, hint: hint)))
  }

  /// Notes that a field wants something else than it has.
  mutating func mismatch(_ pair: Node.Pair, wants: String, hint: String? = nil) {
    error(
      pair.value.span, "\(pair.name.quoted) wants \(wants), found \(pair.value.found)", hint: hint)
  }

  /// Notes a key that was meant to be another.
  mutating func misspelling(_ pair: Node.Pair, of key: String) {
    error(pair.key.span, "unknown key \(pair.name.quoted)", hint: "did you mean '\(key)'?")
    misspelt[pair.key.span.lowerBound] = key
  }

  /// Whether a mapping lacks `key` and doesn't even have it misspelt.
  func lacks(_ key: String, _ node: Node) -> Bool {
    guard node.pair(key) == nil else { return false }
    return !(node.pairs ?? []).contains { misspelt[$0.key.span.lowerBound] == key }
  }
}

extension Reader {
  /// All that was noted and refused; what follows from broken YAML at the same place isn't told
  /// twice.
  private func notes(with refused: [Problem]) -> [Note] {
    let own = notes.filter { note in
      !refused.contains { $0.span.touches(note.problem.span) }
    }
    return refused.map { Note(severity: .error, problem: $0) } + own
  }

  /// In the order of the file; where there are too many, errors before warnings.
  private func problems(_ notes: [Note]) -> [FileProblem] {
    let errors = notes.filter { $0.severity == .error }
    let warnings = notes.filter { $0.severity == .warning }
    return (errors + warnings).prefix(Reader.limit)
      .sorted { $0.problem.span.lowerBound < $1.problem.span.lowerBound }
      .map {
        FileProblem(
          $0.severity, $0.problem.span, in: source, $0.problem.message, hint: $0.problem.hint)
      }
  }
}

extension Range<Int> {
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound == other.lowerBound || overlaps(other)
  }
}
