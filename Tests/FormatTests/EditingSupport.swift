import Format
import Model
import Testing

/// The text after some edits, as the tool would write it.
func edited(
  _ text: String, _ edits: Edit..., layout: Layout = .plan
) throws -> String {
  let bytes = try EditedText(Array(text.utf8), applying: edits, layout: layout).bytes
  return String(decoding: bytes, as: UTF8.self)
}

extension [Edit.Step] {
  /// `objectives/@fast/current`: a segment with `@` is an item's id, one with `#` an index.
  init(_ path: String) {
    self = path.split(separator: "/").map { segment in
      switch segment.first {
      case "@": .item(id: String(segment.dropFirst()))
      case "#": .index(Int(segment.dropFirst()) ?? 0)
      default: .key(String(segment))
      }
    }
  }
}

func set(_ path: String, _ value: Value) -> Edit { .set([Edit.Step](path), to: value) }

func remove(_ path: String, emptied: Edit.EmptiedList = .kept) -> Edit {
  .remove([Edit.Step](path), emptied: emptied)
}

func insert(_ value: Value, into path: String, at place: Edit.Place = .end) -> Edit {
  .insert(value, into: [Edit.Step](path), at: place)
}
