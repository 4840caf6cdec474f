import Model

/// The id of a new item: the one asked for, or one made from the title.
struct NewID {
  let id: String

  /// - Throws: `Refusal` where the id is no slug or taken, or the title is no title.
  init(_ wanted: String?, title: String, taken: [String], noun: String) throws {
    try OneLine.check(title, "title")
    guard let wanted else {
      id = Slug.free(Slug.from(title: title), taken: taken)
      return
    }
    guard Slug.isValid(wanted) else {
      throw Refusal(
        .usage, "'\(wanted)' is no id: write lower-case letters, digits and '-'",
        hint: "'\(Slug.from(title: wanted))' would do")
    }
    guard !taken.contains(wanted) else {
      throw Refusal(.usage, "there is a \(noun) '\(wanted)' already, and ids are never shared")
    }
    id = wanted
  }
}

/// Titles, names and reasons: one line without control characters, and not empty.
package enum OneLine {
  package static func check(_ text: String, _ noun: String) throws {
    if text.allSatisfy(\.isWhitespace) {
      throw Refusal(.usage, "the \(noun) is empty", hint: "write what it is to say")
    }
    if text.unicodeScalars.contains(where: isControl) {
      throw Refusal(
        .usage, "the \(noun) has a line break or another control character in it",
        hint: "write it as one line of plain text")
    }
    if text.unicodeScalars.contains("\u{FFFD}") {
      throw Refusal(.usage, "the \(noun) has a byte in it that is no UTF-8")
    }
  }

  /// Those that turn the writing direction of what follows among them.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028...0x202E, 0x2066...0x2069: true
    default: scalar.properties.generalCategory == .control
    }
  }
}
