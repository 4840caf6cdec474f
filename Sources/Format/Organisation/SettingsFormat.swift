package import Model
package import YAML

/// The organisation's file: `okr.yaml`.
package enum SettingsFormat {
  package static func read(_ bytes: [UInt8]) -> Reading<Settings> { read(Document.parse(bytes)) }

  package static func read(_ document: Document) -> Reading<Settings> {
    Reader.read(document) { $0.settings($1) }
  }
}
