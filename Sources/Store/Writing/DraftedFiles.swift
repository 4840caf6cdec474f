import Format
import Git
import Model

/// The files that a draft changes, as a version has them and as the draft leaves them.
struct DraftedFiles {
  /// By path; nil where there is no such file.
  private(set) var old: [String: [UInt8]?] = [:]
  private(set) var new: [String: [UInt8]?] = [:]
  /// Where the files come from that were moved, by where they are now.
  private(set) var origins: [String: String] = [:]

  /// - Parameter source: where the files come from; nil where there is nothing yet.
  /// - Throws: `Refusal` where a change can't be made, or would leave a file that can't be read.
  init(_ draft: Draft, on source: FileSource?) throws {
    for (path, change) in draft.changes { try make(change, at: path, on: source) }
    for (path, bytes) in new { try check(bytes, at: path) }
  }

  /// Files that became others at once, as a merge leaves them.
  init(_ changes: [FileChange], in repository: Repository) throws {
    for change in changes {
      old.updateValue(try repository.contents(of: change.old), forKey: change.path)
      new.updateValue(try repository.contents(of: change.new), forKey: change.path)
    }
  }

  /// The paths whose bytes differ, in order.
  var changedPaths: [String] {
    new.keys.filter { new[$0] != old[$0] }.sorted()
  }

  private mutating func make(
    _ change: Draft.FileChange, at path: String, on source: FileSource?
  ) throws {
    let current = try bytes(at: path, on: source)
    switch change {
    case .edit(let edits):
      guard let current else { throw Refusal(.notFound, "there is no '\(path)'") }
      do throws(EditError) {
        new[path] = try DraftedFiles.edited(current, edits, at: path)
      } catch {
        throw Refusal(
          .badData, "\(path): \(error)", hint: "change it in the file, and commit it with git")
      }
    case .create(let text):
      guard current == nil else { throw Refusal(.usage, "there is a '\(path)' already") }
      new[path] = try begun(text, at: path, on: source)
    case .replace(let text, over: _):
      new[path] = try current == nil ? begun(text, at: path, on: source) : Array(text.utf8)
    case .move(let target):
      guard let current else { throw Refusal(.notFound, "there is no '\(path)'") }
      guard try bytes(at: target, on: source) == nil else {
        throw Refusal(.usage, "there is a '\(target)' already")
      }
      new.updateValue(nil, forKey: path)
      new[target] = DraftedFiles.moved(current, from: path, to: target)
      origins[target] = origins[path] ?? path
    }
  }

  /// The file as the changes so far leave it.
  private mutating func bytes(at path: String, on source: FileSource?) throws -> [UInt8]? {
    if let drafted = new[path] { return drafted }
    let bytes = try source?.file(at: path).flatMap { try source?.read($0) }
    old.updateValue(bytes, forKey: path)
    return bytes
  }

  /// A new file's bytes: with a line that names its schema, where the repository has that.
  private func begun(_ text: String, at path: String, on source: FileSource?) throws -> [UInt8] {
    guard let line = SchemaLine(for: path) else { return Array(text.utf8) }
    let isThere = try new[line.schema] != nil || source?.file(at: line.schema) != nil
    return isThere ? line.begin(text) : Array(text.utf8)
  }

  private static func moved(_ bytes: [UInt8], from old: String, to new: String) -> [UInt8] {
    guard let oldLine = SchemaLine(for: old), let line = SchemaLine(for: new) else { return bytes }
    return line.renew(bytes, from: oldLine)
  }

  /// `bytes` with the edits made, the rest byte for byte as it was.
  static func edited(
    _ bytes: [UInt8], _ edits: [Edit], at path: String
  ) throws(EditError) -> [UInt8] {
    try EditedText(bytes, applying: edits, layout: .ofFile(at: path)).bytes
  }

  /// A draft never leaves behind what nobody could read.
  private func check(_ bytes: [UInt8]?, at path: String) throws {
    guard let bytes, let problem = FileKind(path)?.problems(in: bytes).first else { return }
    if let before = old[path] ?? nil, let kind = FileKind(path), !kind.problems(in: before).isEmpty
    {
      throw BrokenFiles(kind.problems(in: before).map { $0.in(path) })
    }
    throw Refusal(.usage, problem.message, hint: problem.hint)
  }
}

extension Repository {
  /// nil where there is no file; nothing of a submodule.
  fileprivate func contents(of version: FileChange.Version?) throws -> [UInt8]? {
    guard let version else { return nil }
    return version.kind == .submodule ? [] : try blob(version.blob)
  }
}
