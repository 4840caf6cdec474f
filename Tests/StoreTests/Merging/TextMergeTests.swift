import Format
import Foundation
import Git
import Model
import TestSupport
import Testing

@testable import Store

/// Merges of texts as people write them, held against git's own merge of their lines. A failure names its seed.
@Suite struct TextMergeTests {
  private static let path = "cycles/2026-q1/checkout.yaml"

  /// How many; `OKR_RANDOM_TEXT_MERGES` sets another number, and prints where git's outcome means something else.
  private static let wanted =
    ProcessInfo.processInfo.environment["OKR_RANDOM_TEXT_MERGES"].flatMap { Int($0) }

  /// Three texts, what git makes of them, and what we do.
  private struct Triple {
    let texts: [String]
    let lines: TextMerge
    let merge: FilesMerge

    init(seed: Int) throws {
      var random = RandomText(seed: seed)
      let base = random.plan()
      let plans = [base, random.edited(base, side: "a"), random.edited(base, side: "b")]
      texts = plans.map { RandomText.text(of: $0) }
      let bytes = texts.map { Array($0.utf8) }
      lines = try TextMerge(base: bytes[0], ours: bytes[1], theirs: bytes[2])
      merge = try FilesMerge(
        base: [path: bytes[0]], ours: [path: bytes[1]], theirs: [path: bytes[2]])
    }

    var story: String {
      let git = String(decoding: lines.bytes, as: UTF8.self)
      let names = ["base", "ours", "theirs", "git", "merged"]
      return zip(names, texts + [git, merged]).map { "--- \($0)\n\($1)" }.joined()
    }

    var merged: String {
      guard let change = merge.changes.first else { return texts[1] }
      return String(decoding: change.bytes ?? [], as: UTF8.self)
    }

    /// What git's outcome means otherwise; empty where its lines conflict, or can't be read.
    var disagreements: [Disagreement] {
      guard lines.isClean,
        let git = TextMergeTests.meaning(String(decoding: lines.bytes, as: UTF8.self))
      else { return [] }
      guard merge.conflicts.isEmpty else { return merge.conflicts.map { .conflict($0) } }
      return TextMergeTests.meaning(merged).map { git.changes(to: $0).map { .change($0) } } ?? []
    }

    /// Whether `docs/merging.md` says why ours is right.
    func isDecided(_ disagreement: Disagreement) -> Bool {
      switch disagreement {
      case .conflict(let conflict):
        // Removed here and changed there, or moved to two places: git's lines hide it.
        return conflict.field == nil || conflict.field == "place"
      case .change(let change):
        guard let id = change.subject.reference?.keyResult else { return false }
        let sides = texts.map { TextMergeTests.keyResult(id, in: $0) }
        // Who takes it out, or into another objective, is right, though the other put it elsewhere in the list.
        if change.kind == .keyResultRemoved {
          return sides.dropFirst().contains { $0 == nil }
            || TextMergeTests.keyResult(id, in: merged) != nil
        }
        // A line that slipped into another key result: neither side said that of this one.
        guard let field = change.field else { return false }
        let values = sides.map { $0?.value[field] }
        let expected = values[1] == values[0] ? values[2] : values[1]
        return TextMergeTests.keyResult(id, in: merged)?.value[field] == expected
      }
    }
  }

  private enum Disagreement {
    case conflict(Conflict)
    case change(Change)
  }

  private static func keyResult(_ id: String, in text: String) -> KeyResult? {
    meaning(text)?.plans["2026-q1"]?.values.flatMap(\.objectives).flatMap(\.keyResults)
      .first { $0.id == id }
  }

  private static func meaning(_ text: String) -> Snapshot? {
    guard let kind = FileKind(path), kind.problems(in: Array(text.utf8)).isEmpty else { return nil }
    var snapshot = Snapshot()
    kind.put(Array(text.utf8), into: &snapshot)
    return snapshot
  }

  /// `docs/merging.md` says of each kind of these why ours is right.
  @Test func whereGitMeansSomethingElseIsKnown() throws {
    var differing = 0
    let count = Self.wanted ?? 300
    for seed in 0..<count {
      let triple = try Triple(seed: seed)
      let disagreements = triple.disagreements
      guard !disagreements.isEmpty else { continue }
      differing += 1
      if Self.wanted != nil { print("seed \(seed): \(disagreements)\n\(triple.story)") }
      for disagreement in disagreements where !triple.isDecided(disagreement) {
        Issue.record("seed \(seed): \(disagreement)\n\(triple.story)")
      }
    }
    if Self.wanted != nil { print("\(differing) of \(count) mean something else to git") }
  }

  /// The text of ours is edited and not written anew: what people wrote beside the plan is there.
  @Test func commentsSurvive() throws {
    for seed in 0..<(Self.wanted ?? 300) {
      let triple = try Triple(seed: seed)
      let lost = Self.comments(triple.texts[1]).filter { comment in
        !Self.comments(triple.merged).contains(comment) && !Self.isGone(comment, triple)
      }
      #expect(lost.isEmpty, "seed \(seed): \(lost)\n\(triple.texts)\n\(triple.merged)")
    }
  }

  /// Each with the line it stands in, as far as that names something.
  private static func comments(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.contains("#") }.map { line in
      line.drop { $0 == " " }.description
    }
  }

  /// Whether theirs changed the comment, or took away what it belongs to.
  private static func isGone(_ comment: String, _ triple: Triple) -> Bool {
    let item = comment.split(separator: "#")[0].filter { $0 != " " }
    let base = comments(triple.texts[0])
    guard !item.isEmpty else { return base.contains(comment) }
    return base.contains(comment) || !triple.merged.contains(comment.prefix { $0 != "#" })
      || !triple.texts[2].contains(String(comment.split(separator: "#")[0].drop { $0 == " " }))
  }
}
