import Model
import YAML

/// A place in a document that holds a value: behind a key, behind a dash, or the whole of it.
struct Slot {
  enum Holder {
    case document
    case pair(Int, of: Node)
    case element(Int, of: Node)
  }

  let holder: Holder
  /// What stands there; nil for an empty document.
  let value: Node?
  /// The layout of the maps there.
  let layout: Layout

  /// The collection that holds the value is written in brackets.
  var isInFlow: Bool {
    switch holder {
    case .document: false
    case .pair(_, let collection), .element(_, let collection): collection.isFlow
    }
  }

  /// Nothing stands here yet.
  var isMissing: Bool { value?.isMissing ?? true }
}

extension Node {
  var isFlow: Bool {
    switch content {
    case .scalar: false
    case .sequence(_, let style), .mapping(_, let style): style == .flow
    }
  }

  var scalarStyle: ScalarStyle? {
    guard case .scalar(_, let style) = content else { return nil }
    return style
  }

  /// The last scalar in the text of the node, or the last empty collection.
  var lastLeaf: Node { (elements?.last ?? pairs?.last?.value)?.lastLeaf ?? self }
}

extension Slot {
  /// Where a path leads; `rest` is the part of it that isn't there yet, keys without exception.
  struct Found {
    let slot: Slot
    let rest: ArraySlice<Edit.Step>
  }

  static func find(_ edit: Edit, in document: Document, layout: Layout) throws(EditError) -> Found {
    var slot = Slot(holder: .document, value: document.root, layout: layout)
    var path = edit.path[...]
    while let step = path.first {
      guard let next = try slot.following(step, for: edit) else { break }
      slot = next
      path = path.dropFirst()
    }
    return Found(slot: slot, rest: path)
  }

  /// The slot one step on; nil for a key that isn't there yet.
  private func following(_ step: Edit.Step, for edit: Edit) throws(EditError) -> Slot? {
    if case .key(let name) = step {
      if isMissing { return nil }
      guard let value, let pairs = value.pairs else {
        throw EditError(edit, "'\(name)' is looked for in something that has no keys")
      }
      guard let index = pairs.firstIndex(where: { $0.name == name }) else { return nil }
      return Slot(
        holder: .pair(index, of: value), value: pairs[index].value, layout: layout[name])
    }
    guard let value, let elements = value.elements else {
      throw EditError(edit, "an item is looked for in something that is no list")
    }
    let index = try elements.map { Value(literal: $0) }.index(of: step, for: edit)
    return Slot(holder: .element(index, of: value), value: elements[index], layout: layout)
  }
}
