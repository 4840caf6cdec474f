import Format
package import Git
import History
import Model

// Makes a repository ready for OKRs.
extension Workspace {
  /// What `init` made or found.
  package struct Initialised {
    package let workspace: Workspace
    /// The commit with `okr.yaml`; nil where there was nothing to add.
    package let commit: ObjectID?
    package let isNew: Bool
    package var shortID: String? { commit?.short }
    /// The commit in hexadecimal digits.
    package var id: String? { commit?.hex }
    /// The root team's path.
    package var root: String { Settings().root.description }
  }

  /// A file that `init` writes besides its own.
  package struct ExtraFile {
    let path: String
    let text: String
    let occasion: Occasion

    package enum Occasion: Sendable {
      /// Only together with `okr.yaml`.
      case beginning
      /// Wherever it is missing.
      case missing
      /// Also where it is there with another text.
      case renewal
    }

    package init(path: String, text: String, on occasion: Occasion = .missing) {
      self.path = path
      self.text = text
      self.occasion = occasion
    }
  }

  /// Makes a repository in `directory`, or makes the one that is there ready: `okr.yaml`,
  /// `.gitattributes`, and git's local configuration. What is there already stays as it is.
  ///
  /// - Parameter program: how git calls this program when it merges: by name or by path.
  package static func initialise(
    at directory: String, organisation: String, environment: [String: String],
    program: String = "okr", extra files: [ExtraFile] = []
  ) throws -> Initialised {
    try OneLine.check(organisation, "name of the organisation")
    let (repository, isNew) = try openOrCreate(at: directory, environment: environment)
    let workspace = Workspace(repository, environment: environment)
    let commit = try workspace.initialise(
      organisation: organisation, program: program, extra: files)
    return Initialised(workspace: workspace, commit: commit, isNew: isNew)
  }

  /// Makes this repository ready; nil where nothing had to be added.
  func initialise(
    organisation: String, program: String = "okr", extra files: [ExtraFile] = []
  ) throws -> ObjectID? {
    let author = try author()
    try configure()
    try setMergeDriver(program: program)
    return try addFirstFiles(organisation, extra: files, by: author)
  }

  private static func openOrCreate(
    at directory: String, environment: [String: String]
  ) throws -> (Repository, isNew: Bool) {
    do throws(GitError) {
      return (try Repository.open(at: directory), false)
    } catch {
      guard [.notARepository, .notFound].contains(error.kind) else { throw error }
      // Who commits must be known before anything is made.
      guard try Configuration().identity(.author, environment: environment) != nil else {
        throw Refusal.nobodyKnown
      }
      return (try Repository.create(at: directory, mainBranch: "main"), true)
    }
  }

  /// git's own configuration of this clone: a commit-graph that libgit2 reads.
  package func configure() throws {
    for (key, value) in Workspace.configuration {
      if try repository.configuration().string(key) != value {
        try repository.setLocal(key, value)
      }
    }
  }

  private static let configuration = [
    ("commitGraph.generationVersion", "1"), ("gc.writeCommitGraph", "true"),
  ]

  /// The main branch, whatever is checked out; where there is no branch yet, the one to be born.
  private func firstBranch() throws -> Branch {
    if case .unborn(let name) = try repository.head,
      try repository.references(under: "refs/heads/").isEmpty
    {
      return Branch(name: name, tip: nil, isHere: false)
    }
    return try branch(for: .main)
  }

  private func addFirstFiles(
    _ organisation: String, extra: [ExtraFile], by author: Authorship
  ) throws -> ObjectID? {
    let branch = try firstBranch()
    var settings = Settings()
    settings.organisation = organisation
    // Schemas first: okr.yaml names its own.
    let wanted =
      extra + [
        ExtraFile(path: SettingsFormat.path, text: SettingsFormat.text(of: settings)),
        ExtraFile(path: ".gitattributes", text: Workspace.mergeAttributes),
      ]
    let base = try branch.tip.map { try repository.commit($0).tree }
    let isBegun =
      try base.map {
        try repository.entry(at: SettingsFormat.path, inTree: $0) != nil
      } == true
    let changes = try wanted.compactMap { file -> (String, Draft.FileChange)? in
      if isBegun, file.occasion == .beginning { return nil }
      guard let base, let entry = try repository.entry(at: file.path, inTree: base) else {
        return (file.path, .create(file.text))
      }
      let old = String(decoding: try repository.blob(entry.id), as: UTF8.self)
      return renewed(old, by: file).map { (file.path, .replace($0)) }
    }
    guard !changes.isEmpty else { return nil }
    let draft = Draft(
      message: Message(subject: "init: \(organisation)", trailers: [Trailer(.okr, "init")]),
      changes: changes)
    let source = try branch.tip.map { tip in
      FileSource.commit(tip, tree: try repository.commit(tip).tree, repository)
    }
    let drafted = try DraftedFiles(draft, on: source)
    let follower = try WorkTreeFollower(of: branch, draft: draft, files: drafted, in: self)
    guard let commit = try commit(draft, files: drafted, on: branch, by: author) else {
      throw Refusal(
        .inTheWay, "somebody else wrote to '\(branch.name)' meanwhile", hint: "try again")
    }
    _ = try follow(commit, on: branch, with: follower)
    return commit
  }

  /// The text of a file that is there already; nil where it stays as it is.
  private func renewed(_ old: String, by file: ExtraFile) -> String? {
    if file.occasion == .renewal { return old == file.text ? nil : file.text }
    guard file.path == ".gitattributes" else { return nil }
    let missing = file.text.split(separator: "\n").filter { !old.contains($0) }
    guard !missing.isEmpty else { return nil }
    let joint = old.isEmpty || old.hasSuffix("\n") ? old : old + "\n"
    return joint + missing.map { $0 + "\n" }.joined()
  }
}
