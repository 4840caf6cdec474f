import Format
import Git
import Model

/// What a proposal changes since it left main, file by file and by meaning.
struct ProposedFiles {
  let files: [FileChange]
  let changes: [Change]
  let problems: [FileProblem]

  /// - Parameter base: the tree it left main at; nil where it shares no history with it.
  init(from base: ObjectID?, to tip: ObjectID, _ reader: PlansReader) throws {
    files = try reader.repository.changedPaths(from: base, to: tip)
    let paths = files.map(\.path)
    changes = try reader.snapshot(of: paths, in: base)
      .changes(to: reader.snapshot(of: paths, in: tip))
    problems = try files.flatMap { try ProposedFiles.problems(of: $0, reader) }
  }

  var paths: [String] { files.map(\.path) }

  /// Those whose plans it changes.
  var teams: Set<TeamPath> { Set(paths.compactMap { PlanPath($0)?.team }) }

  /// Paths of what is no plan.
  var otherFiles: [String] { paths.filter { PlanPath($0) == nil } }

  private static func problems(
    of file: FileChange, _ reader: PlansReader
  ) throws -> [FileProblem] {
    let isRead = FileKind(file.path) != nil || LanguageFormat.language(of: file.path) != nil
    guard isRead, let new = file.new else { return [] }
    guard new.kind == .file || new.kind == .executable else {
      return [Listing.refusal(of: new.kind, at: file.path)]
    }
    return try reader.findings(in: new.blob, at: file.path)
  }
}
