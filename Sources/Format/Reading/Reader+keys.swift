internal import Model
internal import YAML

extension Reader {
  /// The keys of a mapping; none where something else stands there, which is noted.
  mutating func pairs(of pair: Node.Pair, like example: @autoclosure () -> String) -> [Node.Pair] {
    if case .mapping(let pairs, _) = pair.value.content { return pairs }
    if !pair.value.isMissing {
      mismatch(pair, wants: "keys and values", hint: "write it like {\(example())}")
    }
    return []
  }

  mutating func pairs(of pair: Node.Pair, _ keys: [String]) -> [Node.Pair] {
    pairs(of: pair, like: keys.prefix(3).map { "\($0): …" }.joined(separator: ", "))
  }

  /// The keys of a list's item, or of a whole file; `noun` names it: `an objective`.
  mutating func pairs(of node: Node, noun: String, hint: String) -> [Node.Pair]? {
    if case .mapping(let pairs, _) = node.content { return pairs }
    error(node.span, "\(noun) wants keys and values, found \(node.found)", hint: hint)
    return nil
  }

  /// Keeps a key the format doesn't know: silently where it begins with `x-`, with a warning
  /// otherwise. One that is nearly a key of this level is an error, for it was meant to be that.
  mutating func unknown(
    _ pair: Node.Pair, among keys: [String], into extras: inout [Value.Entry]
  ) {
    unknown(pair, among: keys)
    extras.append(Value.Entry(pair.name, Value(literal: pair.value)))
  }

  /// The same where nothing keeps it but the file.
  mutating func unknown(_ pair: Node.Pair, among keys: [String]) {
    let name = pair.name
    if name.hasPrefix("x-") { return }
    if let meant = Reader.nearest(to: name, among: keys) {
      misspelling(pair, of: meant)
    } else {
      warning(
        pair.key.span, "unknown key \(name.quoted)",
        hint: "it is kept and means nothing; keys of your own begin with 'x-'")
    }
  }

  /// Two letters off, one for keys of two or three letters: they would resemble anything.
  private static func nearest(to name: String, among keys: [String]) -> String? {
    let name = name.lowercased()
    return Nearest.name(to: name, among: keys.filter { $0.utf8.count > 3 })
      ?? Nearest.name(to: name, among: keys.filter { $0.utf8.count <= 3 }, limit: 1)
  }

  /// Notes a key that must be there and isn't, or has nothing behind it.
  mutating func require(_ key: String, of noun: String, in node: Node, hint: String) {
    guard lacks(key, node) else { return }
    let span = node.pairs?.named(key)?.key.span ?? node.head
    error(span, "\(noun) needs '\(key)'", hint: hint)
  }
}
