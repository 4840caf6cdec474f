/// Who is one person under several names and addresses, as git's `.mailmap` says.
///
/// ```
/// Ana Sousa <ana@example.org>
/// <ana@example.org> <ana@old.example.org>
/// Ana Sousa <ana@example.org> <ana@old.example.org>
/// Ana Sousa <ana@example.org> Ana at work <team@example.org>
/// ```
package struct Mailmap: Sendable, Equatable {
  /// What stands for a name and an address; nil leaves it as it is.
  private struct Proper: Sendable, Equatable {
    var name: String?
    var email: String?
  }

  /// By the address of commits, in lower case, and in it by their name; "" for any other name.
  private var entries: [String: [String: Proper]] = [:]

  package init() {}

  /// - Parameter text: the file's; lines that are none of the four forms say nothing.
  package init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      guard let (first, rest) = Mailmap.identity(line), let email = first.email else { continue }
      let second = Mailmap.identity(rest)?.identity
      add(
        Proper(name: first.name, email: second == nil ? nil : email),
        for: second?.name ?? "", second?.email ?? (second == nil ? email : ""))
    }
  }

  /// Later lines add to what earlier ones say, or say otherwise.
  private mutating func add(_ proper: Proper, for name: String, _ email: String) {
    let known = entries[email.lowercased()]?[name.lowercased()]
    entries[email.lowercased(), default: [:]][name.lowercased()] = Proper(
      name: proper.name ?? known?.name, email: proper.email ?? known?.email)
  }

  /// The proper name and address of whoever made a commit.
  package func person(name: String, email: String) -> (name: String, email: String) {
    guard let names = entries[email.lowercased()],
      let proper = names[name.lowercased()] ?? names[""]
    else { return (name, email) }
    return (proper.name ?? name, proper.email ?? email)
  }

  /// The proper address, in lower case.
  package func address(_ email: String) -> String {
    let email = email.lowercased()
    return entries[email]?[""]?.email?.lowercased() ?? email
  }

  /// `Name <address>`, either of them empty, and what follows.
  private static func identity(
    _ text: Substring
  ) -> (identity: Proper, rest: Substring)? {
    guard let open = text.firstIndex(of: "<"), let close = text[open...].firstIndex(of: ">") else {
      return nil
    }
    let name = text[..<open].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let email = String(text[text.index(after: open)..<close])
    return (
      Proper(name: name.isEmpty ? nil : name, email: email.isEmpty ? nil : email),
      text[text.index(after: close)...]
    )
  }
}
