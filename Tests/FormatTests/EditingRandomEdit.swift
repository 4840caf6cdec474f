import Format
import Model
import TestSupport
import YAML

/// A random edit of a document, and the bytes it may touch.
struct RandomEdit {
  let edit: Edit
  /// The node that goes or changes, its key or dash included; or the collection that is added to.
  let reach: Range<Int>
  /// Whether what stands inside of the reach may be lost.
  let isReplacement: Bool

  private struct Place {
    let path: [Edit.Step]
    let node: Node
    let reach: Range<Int>
  }

  init?(of document: Document, using random: inout SeededGenerator) {
    guard let root = document.root else { return nil }
    var places: [Place] = []
    Self.collect(root, [], root.span, into: &places)
    let place = random.pick(places)
    let path = place.path
    let lists = places.filter { $0.node.elements != nil }
    let maps = places.filter { $0.node.pairs != nil }
    switch Int.random(in: 0..<8, using: &random) {
    case 0..<3 where !path.isEmpty:
      edit = .set(path, to: Self.value(using: &random))
      (reach, isReplacement) = (place.reach, place.node.text == nil)
    case 3...4 where !path.isEmpty:
      let takesList = random.once(in: 2)
      edit = .remove(path, emptied: takesList ? .removed : .kept)
      // What follows the first key behind a dash moves up to it.
      let parent = places.first { $0.path == Array(path.dropLast(takesList ? 2 : 1)) }
      (reach, isReplacement) = (parent?.reach ?? place.reach, true)
    case 5 where !lists.isEmpty:
      let list = random.pick(lists)
      let index = Int.random(in: 0...(list.node.elements?.count ?? 0), using: &random)
      let place: Edit.Place = random.pick([.start, .end, .index(index)])
      edit = .insert(Self.value(using: &random), into: list.path, at: place)
      (reach, isReplacement) = (list.reach, false)
    case 6 where path.last?.isKey == true:
      edit = .rename(path, to: "renamed \(random.next())")
      (reach, isReplacement) = (place.reach, false)
    default:
      guard !maps.isEmpty else { return nil }
      let map = random.pick(maps)
      let name = random.pick(["new", "unit", "title", "a", "zz"])
      guard map.node[name] == nil else { return nil }
      edit = .set(map.path + [.key(name)], to: Self.value(using: &random))
      (reach, isReplacement) = (map.reach, false)
    }
  }

  private static func collect(
    _ node: Node, _ path: [Edit.Step], _ reach: Range<Int>, into places: inout [Place]
  ) {
    places.append(Place(path: path, node: node, reach: reach))
    for pair in node.pairs ?? [] {
      let reach = pair.key.span.lowerBound..<pair.value.span.upperBound
      collect(pair.value, path + [.key(pair.name)], reach, into: &places)
    }
    for (index, element) in (node.elements ?? []).enumerated() {
      let id = element["id"]?.text
      let isNamed = id.map { $0.hasPrefix("n") } ?? false
      let step = isNamed ? Edit.Step.item(id: id ?? "") : .index(index)
      // The dash may stand lines above what it holds.
      let start = index > 0 ? node.elements?[index - 1].span.upperBound : nil
      let reach = (start ?? node.span.lowerBound)..<element.span.upperBound
      collect(element, path + [step], reach, into: &places)
    }
  }

  private static func value(using random: inout SeededGenerator) -> Value {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: random.pick([540, 0.07, -3, 1e20])
    case 1: random.pick([true, false])
    case 2:
      random.pick([[], ["x"], ["a, b", "no"], ["one\ntwo", []], [["id": "w0"], ["title": "T"]]])
    case 3:
      random.pick([
        [:], ["id": "w0", "title": "new: T"], ["a": ["b": ["c", "d"]]], ["e": [["f": "g\nh\n"]]],
      ])
    case 4: .text(random.pick(texts) + random.pick(["\n", " ", "x", "\n\n", ": ", " #"]))
    default: .text(random.pick(texts))
    }
  }

  private static let texts = [
    "", "no", "540", "2026-01-20", "2026-02-10T09:00:00Z", "plain words", "a: b", "a #b", "#c",
    "- d",
    "[x", "it's", "say \"hi\"", "C:\\dir", "tab\there", "two\nlines\n", "two\n\n\nlines", "  led",
    "ü 🎯",
    "sep\u{2028}arator", "{", "*", "&a", "!t", "%", "@", "`", "'", "\"", "? x", "...", "---",
    "e\u{301}",
    "\u{A0}nbsp", "one\n  deeper\nline\n", "ends in blank \nx", "\n", "\nlead", "x\n\n", " \u{308}",
    String(repeating: "long words ", count: 20) + "end", "a\n\tb", "~", "1:30", "=", ",", "]",
    "a,b",
  ]
}

extension Edit.Step {
  fileprivate var isKey: Bool {
    if case .key = self { true } else { false }
  }
}
