import YAML

extension Edit {
  /// Whether what the edit writes over says the same in two versions of a file, so that making it
  /// in both takes nothing back. Adding an item to a list writes over nothing.
  package func findsTheSame(in one: [UInt8], and other: [UInt8]) -> Bool {
    if case .insert = operation { return true }
    let before = Document.parse(one).literalValue.found(at: path[...])
    let now = Document.parse(other).literalValue.found(at: path[...])
    return before?.written == now?.written
  }
}
