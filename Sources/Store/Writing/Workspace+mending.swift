package import Format
import Git

extension Workspace {
  /// Makes edits in a file as it lies in the work tree, as a person would: nothing is staged or committed.
  ///
  /// - Returns: the new text.
  /// - Throws: `Refusal` where they can't be made exactly; then nothing has changed.
  package func edit(_ path: String, _ edits: [Edit]) throws -> [UInt8] {
    try repository.inTurn {
      let workTree = try repository.workTree()
      guard let entry = try workTree.entry(at: path),
        entry.kind == .file || entry.kind == .executable,
        let current = try workTree.contents(of: path)
      else { throw Refusal(.notFound, "there is no '\(path)'") }
      let edited: [UInt8]
      do throws(EditError) {
        edited = try DraftedFiles.edited(current, edits, at: path)
      } catch {
        throw Refusal(.badData, "\(path): \(error)", hint: "change it in the file")
      }
      if let problem = FileKind(path)?.problems(in: edited).first {
        throw Refusal(.badData, "\(path): \(problem.message)", hint: problem.hint)
      }
      try workTree.write(edited, to: path, kind: entry.kind)
      return edited
    }
  }
}
