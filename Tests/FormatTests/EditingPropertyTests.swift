import Format
import Foundation
import Model
import TestSupport
import Testing
import YAML

/// An edit does what it means, and touches nothing else, whatever the file looks like.
@Suite struct EditingPropertyTests {
  private static let names = ["id", "title", "unit", "a", "b", "target"]
  private static let layout = Layout(
    names, belowOthers: Layout(names, belowOthers: Layout(names, isFlow: true)))

  /// How many edits a run makes; `OKR_RANDOM_EDITS` asks for more.
  private static let count =
    ProcessInfo.processInfo.environment["OKR_RANDOM_EDITS"].flatMap { Int($0) } ?? 2000

  private static let editsPerDocument = 8

  @Test func randomEditsOfRandomDocuments() throws {
    for seed in 0..<UInt64(Self.count / Self.editsPerDocument) {
      var texts = RandomYAML(seed: seed)
      var document = Document.parse(Source(texts.document()))
      try #require(
        document.problems.isEmpty,
        "seed \(seed): \(document.problems)\n\(document.source.text(0..<document.source.bytes.count))"
      )
      for _ in 0..<Self.editsPerDocument {
        guard let random = RandomEdit(of: document, using: &texts.random) else { continue }
        document = try Self.check(random, on: document, seed)
      }
    }
  }

  private static func check(
    _ random: RandomEdit, on document: Document, _ seed: UInt64
  ) throws -> Document {
    let before = document.source.text(0..<document.source.bytes.count)
    let intended = try document.meaning.applying(random.edit)
    let after: Document
    do {
      after = try EditedText(document.source, applying: [random.edit], layout: layout).document
    } catch {
      Issue.record("seed \(seed): \(error)\n\(random.edit)\n\(before)")
      return document
    }
    let text = after.source.text(0..<after.source.bytes.count)
    let report = Comment(
      rawValue: "seed \(seed)\n\(random.edit)\n--- before\n\(before)\n--- after\n\(text)")
    #expect(after.meaning.sorted == intended.sorted, report)
    let limits = Limits(random, in: document)
    let isKept = limits.areKept(by: after.source.bytes)
    #expect(isKept, report)
    for comment in limits.comments where !text.contains(comment) {
      Issue.record("the comment '\(comment)' is lost, \(report)")
    }
    return after
  }
}

/// What an edit has to leave alone: the lines above and below its reach, and comments outside of it.
private struct Limits {
  let head: [UInt8]
  let tail: [UInt8]
  let comments: [String]

  init(_ random: RandomEdit, in document: Document) {
    let bytes = document.source.bytes
    var start = Limits.lineStart(random.reach.lowerBound, in: bytes)
    var end = Limits.nextLine(random.reach.upperBound, in: bytes)
    // Blank lines and comments next to the reach may belong to it.
    while start > 0, let above = Limits.filler(above: start, in: bytes) { start = above }
    while end < bytes.count, Limits.isFiller(end, in: bytes) {
      end = Limits.nextLine(end, in: bytes)
    }
    head = Array(bytes[..<start]).withoutEnding
    tail = Array(bytes[end...])
    let kept = random.isReplacement ? bytes[..<start] + bytes[end...] : bytes[...]
    comments = String(decoding: kept, as: UTF8.self).matches(of: /(?:^|\s)(# c\d+)(?=\s|$)/).map {
      String($0.output.1)
    }
  }

  func areKept(by bytes: [UInt8]) -> Bool {
    bytes.starts(with: head) && bytes.reversed().starts(with: tail.reversed())
  }

  private static func filler(above start: Int, in bytes: [UInt8]) -> Int? {
    let line = lineStart(start - 1, in: bytes)
    return isFiller(line, in: bytes) ? line : nil
  }

  private static func isFiller(_ line: Int, in bytes: [UInt8]) -> Bool {
    let text = bytes[line..<nextLine(line, in: bytes)].drop { $0 == UInt8(ascii: " ") }
    return text.first.map { [UInt8(ascii: "#"), 0x0A, 0x0D].contains($0) } ?? true
  }

  private static func lineStart(_ offset: Int, in bytes: [UInt8]) -> Int {
    (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  private static func nextLine(_ offset: Int, in bytes: [UInt8]) -> Int {
    (bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
  }
}

extension [UInt8] {
  fileprivate var withoutEnding: [UInt8] {
    var bytes = self
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }
}

extension Document {
  /// What the document says, told by other code than the edits use.
  fileprivate var meaning: Value { root.map { Value(meaningOf: $0) } ?? .map([]) }
}

extension Value {
  fileprivate init(meaningOf node: Node) {
    if let pairs = node.pairs {
      self = .map(pairs.map { Entry($0.name, Value(meaningOf: $0.value)) })
    } else if let elements = node.elements {
      self = .list(elements.map { Value(meaningOf: $0) })
    } else {
      self = .text(node.text ?? "")
    }
  }

  /// Scalars as text, and keys in alphabetical order.
  fileprivate var sorted: Value {
    switch self {
    case .list(let items): .list(items.map(\.sorted))
    case .map(let entries):
      .map(entries.map { Entry($0.key, $0.value.sorted) }.sorted { $0.key < $1.key })
    default: .text(scalarText ?? "")
    }
  }
}
