import Model
import Store

/// Rows as RFC 4180 has them: lines end with CR and LF, what needs quotes is quoted. Nothing is an empty field, and an
/// empty text is a quoted one.
struct CSV {
  private let answers: Answers

  init(_ answers: Answers) { self.answers = answers }

  var text: String {
    let head = answers.columns.map(CSV.field).joined(separator: ",")
    return ([head] + answers.rows.map { $0.map(CSV.field).joined(separator: ",") })
      .map { $0 + "\r\n" }.joined()
  }

  private static func field(_ value: Value) -> String {
    if case .text("") = value { return "\"\"" }
    return value.scalarText.map(field) ?? ""
  }

  private static func field(_ text: String) -> String {
    // By scalars: a CR and LF together are one character.
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
