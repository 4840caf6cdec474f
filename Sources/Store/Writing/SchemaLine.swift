/// The line by which editors with the YAML language server find the schema of a file: a comment at its beginning, with
/// the way from the file to the schema in this repository, which holds in every clone and without a network.
package struct SchemaLine {
  /// Where a repository keeps the schemas, where it has them.
  package static let folder = ".okr/schema"

  /// The schema's path from the repository's root.
  let schema: String
  private let line: [UInt8]

  /// nil for a file that no schema is for.
  init?(for path: String) {
    guard let kind = FileKind(path) else { return nil }
    schema = "\(SchemaLine.folder)/\(kind.schema).json"
    let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    line = Array("\(SchemaLine.mark) $schema=\(up)\(schema)\n".utf8)
  }

  private static let mark = "# yaml-language-server:"

  /// A new file's text with the line, unless it names a schema itself.
  func begin(_ text: String) -> [UInt8] {
    text.contains(SchemaLine.mark) ? Array(text.utf8) : line + Array(text.utf8)
  }

  /// The text of a file that comes from another path, and began with the line it had there.
  func renew(_ bytes: [UInt8], from old: SchemaLine) -> [UInt8] {
    bytes.starts(with: old.line) ? line + bytes[old.line.count...] : bytes
  }
}

extension FileKind {
  /// The name of its schema, which `okr schema` prints.
  fileprivate var schema: String {
    switch self {
    case .settings: "okr"
    case .cycle: "cycle"
    case .plan: "plan"
    }
  }
}
