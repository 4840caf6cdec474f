internal import Model
internal import YAML

/// Gives a document's nodes their meaning, and notes everything that has none.
///
/// Each kind of thing is read in an extension of its own, in one pass over its keys. A key with
/// nothing behind it says the same as no key. Where a value is wrong, reading goes on with a
/// substitute: the problem noted keeps the result from being used.
struct Reader {
  let source: Source
  private(set) var problems: [FileProblem] = []
  /// Keys that were meant to be another, by where they stand.
  private var misspelt: [Int: String] = [:]

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
    if reader.problems.isEmpty, document.problems.isEmpty {
      return Reading(value: content, problems: [])
    }
    let problems = reader.problems(with: document.problems)
    let isBroken = problems.contains { $0.severity == .error }
    return Reading(value: isBroken ? nil : content, problems: problems)
  }

  mutating func error(_ span: Range<Int>, _ message: String, hint: String? = nil) {
    problems.append(FileProblem(.error, span, in: source, message, hint: hint))
  }

  mutating func warning(_ span: Range<Int>, _ message: String, hint: String? = nil) {
    problems.append(FileProblem(.warning, span, in: source, message, hint: hint))
  }

  /// Notes that a field wants something else than it has.
  mutating func mismatch(_ pair: Node.Pair, wants: String, hint: String? = nil) {
    error(
      pair.value.span, "'\(pair.name)' wants \(wants), found \(pair.value.found)", hint: hint)
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

  /// In the order of the file; what follows from broken YAML at the same place isn't told twice.
  private func problems(with refused: [Problem]) -> [FileProblem] {
    let own = problems.filter { problem in
      !refused.contains { $0.span.touches(problem.span) }
    }
    let broken = refused.map {
      FileProblem(.error, $0.span, in: source, $0.message, hint: $0.hint)
    }
    return (broken + own).sorted { $0.span.lowerBound < $1.span.lowerBound }
  }
}

extension Range<Int> {
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound == other.lowerBound || overlaps(other)
  }
}
