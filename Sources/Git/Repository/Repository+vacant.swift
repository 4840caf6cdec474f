extension Repository {
  /// Whether a folder is empty, or isn't there yet; false for anything that may not be looked into.
  package static func isVacant(_ directory: String) -> Bool {
    guard FileStatus(path: directory) != nil else { return true }
    do throws(SystemError) {
      return try Folder(path: directory).names().isEmpty
    } catch {
      return false
    }
  }
}
