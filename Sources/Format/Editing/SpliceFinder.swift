import Model
import YAML

/// Finds the bytes to replace for one edit, in the text as it is.
///
/// It proposes and `EditedText` verifies: where the first splice doesn't read back as it should,
/// which the end of a file can do, the next one is tried.
struct SpliceFinder {
  let document: Document
  let lines: Lines
  let edit: Edit
  let layout: Layout

  init(_ document: Document, _ edit: Edit, layout: Layout) {
    self.document = document
    self.edit = edit
    self.layout = layout
    lines = Lines(document.source)
  }

  func splices() throws(EditError) -> [Splice] {
    let found = try Slot.find(edit, in: document, layout: layout)
    switch edit.operation {
    case .set(let value):
      if found.rest.isEmpty { return try replacing(found.slot, with: value) }
      return try adding(wrapped(value, in: found.rest), found.rest, to: found.slot)
    case .insert(let item, let place, as: let text):
      if found.rest.isEmpty {
        let own = try text.map { text throws(EditError) in
          try inserting(text, at: place, into: found.slot)
        }
        return try (own ?? []) + inserting(item, at: place, into: found.slot)
      }
      return try adding(wrapped(.list([item]), in: found.rest), found.rest, to: found.slot)
    case .remove:
      return found.rest.isEmpty ? try removing(found.slot) : []
    case .rename(let name):
      guard found.rest.isEmpty, case .pair(let index, let mapping) = found.slot.holder,
        let key = mapping.pairs?[index].key
      else { throw EditError(edit, "there is no such key") }
      let text = ScalarText(text: name).inline(style: key.scalarStyle, inFlow: mapping.isFlow)
      return [Splice(key.span, text)]
    }
  }

  /// The value below the keys that have to be made for it, but for the first.
  private func wrapped(_ value: Value, in rest: ArraySlice<Edit.Step>) -> Value {
    rest.dropFirst().reversed().reduce(value) { value, step in
      guard case .key(let name) = step else { return value }
      return .map([Value.Entry(name, value)])
    }
  }

  private func adding(
    _ value: Value, _ rest: ArraySlice<Edit.Step>, to slot: Slot
  ) throws(EditError) -> [Splice] {
    guard case .key(let name)? = rest.first else {
      throw EditError(edit, "there is no such item")
    }
    return try adding(Value.Entry(name, value), to: slot)
  }
}

extension SpliceFinder {
  /// Where the `:` or `-` in front of a slot's value ends; nil for the document.
  func indicatorEnd(of slot: Slot) -> Int? {
    switch slot.holder {
    case .document: nil
    case .pair(let index, let mapping): mapping.pairs.flatMap { colonEnd(of: $0[index]) }
    case .element(let index, let sequence): dash(index, of: sequence) + 1
    }
  }

  /// Behind the `:` of a key; nil for `{key}`.
  func colonEnd(of pair: Node.Pair) -> Int? {
    let colon = lines.skipBlanks(pair.key.span.upperBound)
    let isThere = colon < lines.bytes.count && lines.bytes[colon] == UInt8(ascii: ":")
    return isThere ? colon + 1 : nil
  }

  /// Where a pair of a mapping ends; `{key}` and `{key: }` end where their text does.
  func end(of pair: Node.Pair) -> Int {
    guard pair.value.isMissing else { return pair.value.span.upperBound }
    // In braces a blank must part the colon from a comma.
    return colonEnd(of: pair).map(lines.skipBlanks) ?? pair.key.span.upperBound
  }

  /// The dash of an element of a block sequence.
  func dash(_ index: Int, of sequence: Node) -> Int {
    guard index > 0, let previous = sequence.elements?[index - 1] else {
      return sequence.span.lowerBound
    }
    return lines.skipComments(previous.span.upperBound)
  }

  /// The column of the key or dash in front of a slot's value.
  func column(of slot: Slot) -> Int {
    switch slot.holder {
    case .document: 0
    case .pair(_, let collection), .element(_, let collection):
      lines.column(collection.span.lowerBound)
    }
  }
}
