package import Model
package import YAML

/// A cycle's file: `cycles/2026-q1/cycle.yaml`.
package enum CycleFormat {
  /// `id` is the name of the folder, which the file doesn't repeat; `path` is for the problems only.
  package static func read(_ bytes: [UInt8], id: String, path: String = "") -> Reading<Cycle> {
    read(Document.parse(bytes), id: id, path: path)
  }

  package static func read(_ document: Document, id: String, path: String = "") -> Reading<Cycle> {
    Reader.read(document) { $0.cycle($1, id: id) }.of(path)
  }
}
