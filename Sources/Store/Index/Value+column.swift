import Model
import SQLite

// How a value lies in a column: a number or a text as such, so that SQL can reckon with it, anything
// else as JSON in a blob, so that it is told from a text.
extension Query {
  func bind(_ value: Value, at position: Int) throws(SQLiteError) {
    switch value {
    case .null: try bindNull(at: position)
    case .number(let number): try bind(number, at: position)
    case .text(let text): try bind(text, at: position)
    case .flag, .list, .map: try bind(Array(value.json.utf8), at: position)
    }
  }

  /// nil where a blob holds no JSON: then somebody else wrote it.
  func modelValue(_ column: Int) -> Value? {
    switch value(column) {
    case .null: .null
    case .int(let number): .number(Double(number))
    case .double(let number): .number(number)
    case .text(let text): .text(text)
    case .blob(let bytes): Value(json: String(decoding: bytes, as: UTF8.self))
    }
  }
}
