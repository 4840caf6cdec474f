import Git
import History
import Store
import TestSupport
import Testing

/// Others at work in the same clone between a commit of ours and the files' following it.
@Suite struct RaceTests {
  private static let paths = (0..<40).map { "notes/\($0).txt" }

  /// Whoever saves a file and commits the very moment the branch has moved keeps a commit of ours
  /// from being followed, and from being taken back.
  @Test func whatIsToldIsWhatIs() async throws {
    let story = try Story()
    let path = story.scratch.path
    try story.scratch.commit(Dictionary(uniqueKeysWithValues: Self.paths.map { ($0, "old\n") }))
    for round in 0..<2 {
      let workspace = try story.workspace()
      let before = try story.scratch.git("rev-parse main")
      let other = Task.detached {
        try Other(path: path).work(after: before, saving: Self.paths[30])
      }
      let operation = Rewriting(paths: Self.paths, text: "new \(round)\n")
      let written = Result { try workspace.perform(operation, by: workspace.author()) }
      let hasBuiltOnIt = try await other.value
      let committed = try story.scratch.git("show main:\(Self.paths[0])")
      switch written {
      case .success(let written):
        #expect(committed == "new \(round)")
        #expect(written.remarks.isEmpty || hasBuiltOnIt, "\(written.remarks)")
      case .failure:
        #expect(!hasBuiltOnIt && committed != "new \(round)")
      }
      // What nobody saved meanwhile is as the branch was, or is.
      let lying = try story.scratch.git("status --porcelain --untracked-files=no")
      #expect(hasBuiltOnIt || lying.split(separator: "\n").count <= 1, "\(lying)")
      try story.scratch.git("checkout -q -- \(Self.paths[30])")
      // The next one finishes what was left behind.
      _ = try workspace.perform(
        Rewriting(paths: [Self.paths[39]], text: "next \(round)\n"), by: workspace.author())
      #expect(try story.scratch.git("status --porcelain --untracked-files=no") == "")
    }
    #expect(try story.scratch.run("git fsck --strict --no-dangling").status == 0)
  }
}

private struct Rewriting: Operation {
  let paths: [String]
  let text: String

  var destination: Destination { .main }

  func draft(on version: Version, by author: Authorship) -> Draft {
    Draft(message: Message(subject: "plan: rewrite"), changes: paths.map { ($0, .replace(text)) })
  }
}

/// Somebody with an editor and another git.
private struct Other {
  let path: String

  /// Saves a file as soon as the branch has moved, and commits on top of that.
  ///
  /// - Returns: whether it came to that.
  func work(after before: String, saving file: String) throws -> Bool {
    let shell = Shell(environment: ["PATH": "/usr/bin:/bin"])
    let script = """
      tip=\(before)
      while [ "$tip" = \(before) ]; do read -r tip <.git/refs/heads/main; done
      echo saved >\(file)
      git update-ref refs/heads/main $(git -c user.name=B -c user.email=b@example.org \
        commit-tree -m other -p $tip $tip^{tree}) $tip
      """
    return try shell.run(script, in: path).status == 0
  }
}
