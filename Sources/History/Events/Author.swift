package import Model

/// Who made a commit, as git has it.
package struct Author: Sendable, Hashable, CustomStringConvertible {
  package let name: String
  package let email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  /// Reads `Ana Sousa <ana@example.org>`, a bare address or a bare name.
  package init(parsing text: String) {
    guard let open = text.lastIndex(of: "<") else {
      self.init(name: text.contains("@") ? "" : text, email: text.contains("@") ? text : "")
      return
    }
    let words = text[..<open].split(whereSeparator: \.isWhitespace)
    let address = text[text.index(after: open)...].prefix { $0 != ">" }
    self.init(name: words.joined(separator: " "), email: String(address))
  }

  /// Who that is by the repository's `.mailmap`.
  package func proper(by mailmap: Mailmap) -> Author {
    let person = mailmap.person(name: name, email: email)
    return Author(name: person.name, email: person.email)
  }

  /// A name to show: the name, else the text before the address's `@`.
  package var displayName: String {
    if !name.isEmpty { return name }
    return email.split(separator: "@").first.map(String.init) ?? email
  }

  /// `Ana Sousa <ana@example.org>`, as a trailer has it.
  package var description: String { name.isEmpty ? "<\(email)>" : "\(name) <\(email)>" }
}
