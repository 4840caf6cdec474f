package import Model
package import YAML

/// The organisation's file.
package enum SettingsFormat {
  package static let path = "okr.yaml"

  package static func read(
    _ bytes: [UInt8], path: String = SettingsFormat.path
  ) -> Reading<Settings> {
    read(Document.parse(bytes), path: path)
  }

  package static func read(
    _ document: Document, path: String = SettingsFormat.path
  ) -> Reading<Settings> {
    Reader.read(document) { $0.settings($1) }.of(path)
  }
}
