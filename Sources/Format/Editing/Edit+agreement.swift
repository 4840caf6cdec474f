import YAML

extension Edit {
  /// Whether what the edit writes over says the same in two versions of a file, so that making it
  /// in both takes nothing back. Adding an item to a list writes over nothing; an item that goes
  /// takes its comments along.
  package func findsTheSame(in one: [UInt8], and other: [UInt8]) -> Bool {
    if case .insert = operation { return true }
    if case .remove = operation, ItemText(at: path, in: one) != ItemText(at: path, in: other) {
      return false
    }
    let before = Document.parse(one).literalValue.found(at: path[...])
    let now = Document.parse(other).literalValue.found(at: path[...])
    return before?.written == now?.written
  }
}
