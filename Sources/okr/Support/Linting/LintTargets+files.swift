import Model
import Store
import Terminal

// Files by the names that were given: of the version that is looked at, outside of the repository of the disk.
extension LintTargets {
  /// Whether the version that is looked at has a file or a folder of plans there, outside of it the disk.
  func isThere(_ name: String) throws -> Bool {
    guard view.version.commit != nil, let path = path(of: name) else {
      return TextFile.exists(located(name))
    }
    return try view.version.text(ofFile: path) != nil
      || view.version.planPaths(in: view.version.cycleIDs).contains { $0.isBelow(path) }
  }

  /// - Parameter path: from the repository's root; nil for what lies outside of it.
  func bytes(
    ofFile name: String, at path: String? = nil, among known: [String] = []
  ) throws -> [UInt8] {
    guard let revision = view.version.revision, let path else {
      return try bytesOnDisk(ofFile: name, near: path, among: known)
    }
    guard let text = try view.version.text(ofFile: path) else {
      throw missing("no file '\(path)' in \(revision.prefix(7))", near: path, among: known)
    }
    guard !name.hasSuffix(".md") else { throw noPlan(name) }
    return Array(text.utf8)
  }

  private func bytesOnDisk(
    ofFile name: String, near path: String?, among known: [String]
  ) throws -> [UInt8] {
    let place = located(name)
    guard TextFile.exists(place) else {
      throw missing("no file '\(name)'", near: path, among: known)
    }
    guard TextFile.isFile(place), !name.hasSuffix(".md") else { throw noPlan(name) }
    do {
      return try TextFile.bytes(of: place)
    } catch {
      throw Refusal(.notFound, "\(error)")
    }
  }

  private func missing(_ message: String, near path: String?, among known: [String]) -> Refusal {
    let near = path.flatMap { Nearest.name(to: $0, among: known, limit: 4) }
    return Refusal(
      .notFound, message,
      hint: near.map { "did you mean \($0)?" }
        ?? "'okr lint' without a name looks at all plans")
  }

  private func noPlan(_ name: String) -> Refusal {
    Refusal(
      .notFound, "'\(name)' is no plan", hint: "name a team, a file in YAML, or a folder of plans")
  }

  func located(_ name: String) -> String { view.context.located(name) }

  /// From the repository's root; nil for what lies outside of it.
  func path(of name: String) -> String? {
    guard let root = TextFile.wholePath(view.workspace.folder),
      let whole = TextFile.wholePath(located(name)) ?? missing(name)
    else { return nil }
    if whole == root { return "" }
    return whole.hasPrefix(root + "/") ? String(whole.dropFirst(root.count + 1)) : nil
  }

  /// The whole path of a file that isn't on the disk: another version may have it.
  private func missing(_ name: String) -> String? {
    guard !name.hasPrefix("/") else { return name }
    return TextFile.wholePath(view.context.directory).map { "\($0)/\(name)" }
  }
}
