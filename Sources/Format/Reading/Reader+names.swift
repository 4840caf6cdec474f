internal import Model
internal import YAML

extension Reader {
  /// An id; what stands in for a wrong one is empty.
  mutating func slug(_ pair: Node.Pair) -> String {
    let wanted = "lower-case letters, digits and '-'"
    guard let text = scalar(pair, wants: wanted) else { return "" }
    if Slug.isValid(text) { return text }
    if text.utf8.count > Slug.maximumLength {
      error(
        pair.value.span,
        "'\(pair.name)' is \(text.count) letters long, \(Slug.maximumLength) are the most",
        hint: "write \(Slug.from(title: text))")
    } else {
      mismatch(
        pair, wants: wanted, hint: text.isEmpty ? nil : "write \(Slug.from(title: text))")
    }
    return ""
  }

  mutating func team(_ pair: Node.Pair) -> TeamPath? {
    guard let text = scalar(pair, wants: "a team") else { return nil }
    guard let problem = TeamPath.problem(with: text) else { return TeamPath(unchecked: text) }
    let slugs = text.split(separator: "/").map { Slug.from(title: String($0)) }
    let meant = slugs.joined(separator: "/")
    let isMeant = TeamPath(meant) != nil && meant != text
    mismatch(pair, wants: "a team's path", hint: isMeant ? "write \(meant)" : problem)
    return nil
  }

  /// A reference as it stands; only its form is looked at. `strategy:trust` has it, too.
  mutating func reference(
    _ pair: Node.Pair, like example: String = "company:trusted-shop"
  ) -> String? {
    guard let text = scalar(pair, wants: "a reference", hint: { $0.hintForReference }) else {
      return nil
    }
    if Reference(text, isCycle: { _ in false }) != nil { return text }
    mismatch(pair, wants: "a reference", hint: "write it like \(example)")
    return nil
  }
}
