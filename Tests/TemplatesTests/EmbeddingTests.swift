import Foundation
import Templates
import Testing

@Suite struct EmbeddingTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

  /// Every file below `templates/`, by its path there.
  private static func files() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try all.filter {
      let path = folder.appending(path: $0).path
      let type = try FileManager.default.attributesOfItem(atPath: path)[.type]
      return type as? FileAttributeType == .typeRegular
    }.sorted()
  }

  @Test("every template is embedded; if not, scripts/embed was forgotten")
  func everyFileIsEmbedded() throws {
    let files = try Self.files()
    #expect(!files.isEmpty)
    #expect(Template.names(under: "") == files)
  }

  @Test func whatIsEmbeddedIsTheFile() throws {
    for name in try Self.files() {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      #expect(Template.text(named: name) == text, "\(name)")
    }
  }

  @Test func namesAreThoseOfTheFolder() {
    #expect(
      Template.names(under: "demo/2026-q1").contains("demo/2026-q1/engineering/checkout.yaml"))
    #expect(Template.names(under: "demo/2026").isEmpty)
    #expect(Template.text(named: "demo/nothing.yaml") == nil)
  }
}
