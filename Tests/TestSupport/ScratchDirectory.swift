package import Foundation

/// A directory of a test's own, gone when the last one who knows it lets go.
package final class ScratchDirectory: Sendable {
  /// Without symbolic links, so that it reads as programs print it.
  package let url: URL

  package var path: String { url.path }

  package init() throws {
    let made = FileManager.default.temporaryDirectory.appending(path: "okr-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    url = made.resolvingSymlinksInPath()
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, and the folders above it where they are missing.
  package func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Returns a file's text, bytes that are no UTF-8 replaced.
  package func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  package func makeFolder(_ path: String) throws -> String {
    let folder = url.appending(path: path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }
}
