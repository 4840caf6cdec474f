/// A page read as strictly as XML is: every element closed where it was opened, every attribute quoted,
/// every `&` an entity.
struct Markup {
  private(set) var problems: [String] = []
  private(set) var ids: [String] = []
  private(set) var names: [String: Int] = [:]
  /// The attributes of all elements, by name.
  private(set) var attributes: [String: [String]] = [:]

  init(_ text: String) {
    guard text.hasPrefix("<!DOCTYPE html>\n") else {
      problems = ["no doctype"]
      return
    }
    var open: [String] = []
    var rest = text.dropFirst("<!DOCTYPE html>".count)
    while let start = rest.firstIndex(of: "<") {
      check(text: rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        problems.append("an unclosed tag")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { problems.append("</\(name)> closes another element") }
        continue
      }
      let name = String(tag.prefix { $0.isLetter || $0.isNumber })
      if name.isEmpty { problems.append("<\(tag)>") }
      names[name, default: 0] += 1
      read(tag.dropFirst(name.count))
      if !tag.hasSuffix("/") { open.append(name) }
    }
    check(text: rest)
    if !open.isEmpty { problems.append("\(open) stay open") }
    if Set(ids).count != ids.count { problems.append("an id is used twice") }
  }

  private mutating func read(_ text: Substring) {
    var rest = text
    while let match = rest.prefixMatch(of: /\s+([a-zA-Z0-9-]+)="([^"<>]*)"/) {
      check(text: match.2)
      attributes[String(match.1), default: []].append(String(match.2))
      if match.1 == "id" { ids.append(String(match.2)) }
      rest = rest[match.range.upperBound...]
    }
    if rest.wholeMatch(of: /\s*\/?/) == nil { problems.append("attributes \(text)") }
  }

  private mutating func check(text: Substring) {
    for match in text.matches(of: /&(?!(amp|lt|gt|quot|#39);)/) {
      problems.append("a bare & in \(text[match.range.lowerBound...].prefix(20))")
    }
  }
}
