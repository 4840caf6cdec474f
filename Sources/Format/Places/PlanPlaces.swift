import YAML

/// A plan's text, read once to tell where several things stand in it.
package struct PlanPlaces {
  private let document: Document

  package init(_ bytes: [UInt8]) { document = Document.parse(bytes) }

  /// From 1.
  package func line(of path: [Edit.Step]) -> Int { document.position(of: path).line }

  /// Of a list, that of each entry.
  package func texts(of path: [Edit.Step]) -> [String] { document.texts(of: path) }
}
