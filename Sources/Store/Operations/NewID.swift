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
    if text.allSatisfy(\.isWhitespace) { throw Refusal(.usage, "the \(noun) is empty") }
    let isControl = text.unicodeScalars.contains {
      $0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{2029}"
    }
    if isControl {
      throw Refusal(.usage, "the \(noun) has a line break or another control character in it")
    }
  }
}
