package import Git
import Model

/// A repository of OKRs at work: opened once by a command, and asked for versions.
package final class Workspace {
  package let repository: Repository
  /// Environment variables: git's own count as they do for git.
  package let environment: [String: String]
  private(set) lazy var decoder = PlanDecoder { [weak self] in self?.mailmap() ?? Mailmap() }
  /// Whether what was read of the history is kept for the next time.
  var keepsIndex: Bool { environment["OKR_INDEX"] != "off" }
  /// Told how many commits were read, of how many, while that takes long.
  package var reportProgress: (Int, Int) -> Void = { _, _ in }
  var knownIndex: Index??

  init(_ repository: Repository, environment: [String: String]) {
    self.repository = repository
    self.environment = environment
  }

  /// Opens the repository that `directory` is in.
  ///
  /// - Throws: `Refusal` that says what kind of folder it is, and what to do.
  package static func open(
    at directory: String, environment: [String: String]
  ) throws -> Workspace {
    do throws(GitError) {
      return Workspace(
        try Repository.open(at: directory, heeding: .heeded), environment: environment)
    } catch {
      var refusal = Refusal(error)
      if error.kind == .notARepository {
        refusal.hint = "'okr init' makes one here, 'okr demo' makes one to try everything on"
      }
      throw refusal
    }
  }

  /// Where git keeps what is no part of the plans.
  package var gitFolder: String { repository.gitDirectory }

  /// Runs `body` while another thread prepares what opening takes longest for.
  package static func preparing<Result>(during body: () throws -> Result) rethrows -> Result {
    try Library.starting(during: body)
  }

  /// The top of the work tree; of a bare repository, the repository itself.
  package var folder: String {
    let path = repository.workDirectory ?? repository.gitDirectory
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// What git's configuration says of a key; nil where it says nothing.
  package func gitSetting(_ key: String) throws -> String? {
    try repository.configuration().string(key)
  }

  /// The short name of the main branch: git's configuration `okr.main`; else what `origin/HEAD`
  /// names; else `main`, `master`, or the only branch there is.
  ///
  /// - Throws: `Refusal` where there is no commit yet, or no telling which branch it is.
  package func mainBranch() throws -> String {
    if let known = mainName { return known }
    let name = try foundMainBranch()
    mainName = name
    return name
  }

  private var mainName: String?

  private func foundMainBranch() throws -> String {
    if let configured = try repository.configuration().string("okr.main") { return configured }
    let remote = "refs/remotes/origin/"
    if let head = try repository.symbolicTarget(of: remote + "HEAD"), head.hasPrefix(remote) {
      return String(head.dropFirst(remote.count))
    }
    for name in ["main", "master"]
    where try repository.reference(named: "refs/heads/\(name)") != nil {
      return name
    }
    let branches = try repository.references(under: "refs/heads/")
      .map { String($0.name.dropFirst("refs/heads/".count)) }
      .filter { !$0.hasPrefix("proposals/") && !$0.hasPrefix("talk/") }
    if branches.count == 1 { return branches[0] }
    guard branches.isEmpty else {
      throw Refusal(
        .notFound, "there is no telling which of \(branches.count) branches is the main one",
        hint: "name it: git config okr.main BRANCH")
    }
    throw Refusal(
      .notFound, "this repository has no commit yet", hint: "'okr init' makes the first one")
  }

  /// The last commit of the main branch, here or, where it isn't here, at origin.
  package func mainTip() throws -> ObjectID {
    let name = try mainBranch()
    for folder in ["refs/heads/", "refs/remotes/origin/"] {
      if let tip = try repository.commit(ofReference: folder + name) { return tip }
    }
    if case .unborn(let branch) = try repository.head, branch == "refs/heads/\(name)" {
      throw Refusal(
        .notFound, "this repository has no commit yet", hint: "'okr init' makes the first one")
    }
    throw Refusal(
      .notFound, "there is no branch '\(name)', which is to be the main one",
      hint: "git config okr.main BRANCH names another")
  }
}

extension Refusal {
  /// What a missing reason or an error of the libraries below means; nil for errors of another
  /// origin.
  package init?(explaining error: any Error) {
    if let missing = error as? ReasonMissing {
      self = missing.refusal
      return
    }
    guard let error = error as? GitError else { return nil }
    self.init(error)
  }

  /// What git couldn't do, as a refusal of ours.
  package init(_ error: GitError) {
    let kind: Kind =
      switch error.kind {
      case .notARepository, .unborn, .notFound, .ambiguous: .notFound
      case .damaged: .badData
      case .locked, .changed, .uncommittedEdits: .inTheWay
      case .cannotWrite, .full, .cannotRead, .foreignOwner, .unsupportedFormat: .cannotWrite
      case .alreadyExists, .invalid, .bare: .usage
      case .other: .badData
      }
    self.init(kind, error.description, hint: error.hint)
  }
}
