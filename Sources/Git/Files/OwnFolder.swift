/// A folder of the program's own in git's directory, shared by all work trees: for what can be made anew.
package struct OwnFolder: Sendable {
  /// Ends with a slash.
  package let path: String
  private let parent: String
  private let name: String

  init(_ name: String, in parent: String) {
    self.name = name
    self.parent = parent
    path = parent + name + "/"
  }

  /// Returns nil where there is no such file.
  package func text(of file: String) -> String? {
    guard let folder = try? Folder(path: path), let bytes = try? folder.contents(of: file) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes the folder where it is missing.
  ///
  /// - Returns: false where it can't be made.
  package func make() -> Bool {
    guard let parent = try? Folder(path: parent) else { return false }
    return (try? Folder(name, in: parent, creating: true)) != nil
  }

  /// Puts a file in place at once: whoever reads sees the old one or the new one.
  ///
  /// - Returns: false where it can't be written.
  package func write(_ text: String, to file: String) -> Bool {
    guard let folder = try? Folder(path: path) else { return false }
    return (try? folder.replace(file, with: Array(text.utf8), kind: .file, durably: true)) != nil
  }

  /// Removes the files whose names fit, as far as that can be done.
  package func remove(where fits: (String) -> Bool) {
    guard let folder = try? Folder(path: path) else { return }
    for file in (try? folder.names()) ?? [] where fits(file) { try? folder.remove(file) }
  }
}

extension Repository {
  package func ownFolder(_ name: String) -> OwnFolder { OwnFolder(name, in: commonDirectory) }
}
