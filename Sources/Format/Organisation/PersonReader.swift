internal import Model
internal import YAML

extension Reader {
  mutating func people(_ pair: Node.Pair) -> [Person] {
    pairs(of: pair, like: "ana: {emails: [ana@example.org]}").map { person($0) }
  }

  private mutating func person(_ entry: Node.Pair) -> Person {
    var person = Person(id: entry.name)
    if person.id.isEmpty || person.id.contains("@") {
      error(
        entry.key.span, "'people' wants short names, found \(person.id.quoted)",
        hint: "choose a name without '@', and put addresses under 'emails'")
    }
    for pair in pairs(of: entry, KeyOrder.person) {
      switch pair.name {
      case "name": person.name = line(pair)
      case "emails": person.emails = list(pair) { $0.email($1) }
      default: unknown(pair, among: KeyOrder.person)
      }
    }
    return person
  }

  private mutating func email(_ pair: Node.Pair) -> String? {
    guard let email = line(pair) else { return nil }
    if email.utf8.contains(UInt8(ascii: "@")) { return email }
    mismatch(pair, wants: "e-mail addresses", hint: "write it like ana@example.org")
    return nil
  }
}
