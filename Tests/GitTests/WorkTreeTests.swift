import Git
import TestSupport
import Testing

@Suite struct WorkTreeTests {
  private let scratch: ScratchRepository
  private let old: ObjectID
  private let new: ObjectID

  /// The branch has moved on to a commit that changes, adds and deletes files; the work tree has not.
  init() throws {
    scratch = try ScratchRepository()
    try scratch.commit([
      "changed": "1\n", "deleted/deeply/x": "2\n", "kept": "3\n", "run": "4\n", "file": "5\n",
      "folder/x": "6\n",
    ])
    try scratch.run("rm -r deleted folder file; mkdir -p file added; chmod +x run")
    try scratch.run(
      "ln -s kept link; echo 7 > file/x; echo 8 > folder; echo 9 > added/y; echo 0 > changed")
    try scratch.commit()
    try scratch.git("checkout -q --detach HEAD~1")
    try scratch.git("symbolic-ref HEAD refs/heads/main")
    (old, new) = (try scratch.id("HEAD~1^{tree}"), try scratch.id("HEAD^{tree}"))
  }

  private let paths = [
    "changed", "deleted/deeply/x", "run", "file", "file/x", "folder", "folder/x", "added/y", "link",
  ]

  @Test func theWorkTreeFollowsTheBranch() throws {
    let workTree = try scratch.open().workTree()
    #expect(try workTree.status(of: paths, against: old).filter { !$0.isClean } == [])
    try workTree.update(paths, from: old, to: new)
    #expect(try scratch.git("status --porcelain").isEmpty)
    #expect(try scratch.read("changed") == "0\n")
    #expect(try scratch.run("ls -d deleted; readlink link; test -x run").stdout == "kept\n")
    #expect(try scratch.run("git ls-files --debug changed | grep -c 'mtime: 0'").stdout == "0\n")
    try scratch.expectSound()
  }

  @Test func onlyTheNamedPathsAreTouched() throws {
    let workTree = try scratch.open().workTree()
    try scratch.write("mine\n", to: "kept")
    try workTree.update(["changed"], from: old, to: new)
    #expect(try scratch.read("kept") == "mine\n")
    #expect(try scratch.git("diff --cached --name-only -- changed kept").isEmpty)
    #expect(try scratch.run("ls -d folder/x").status == 0)
  }

  @Test(arguments: [
    "echo mine > changed", "rm changed", "echo mine > added", "mkdir added; echo mine > added/y",
    "echo mine > changed; git add changed", "git rm -q --cached changed",
    "rm changed; ln -s kept changed",
    "rm changed; mkdir changed", "chmod +x changed",
  ])
  func whatIsNotCommittedIsNeverTouched(edit: String) throws {
    try scratch.run(edit)
    let before = try scratch.run("git status --porcelain; cat changed added/* run; ls -lR")
    let error = #expect(throws: GitError.self) {
      try scratch.open().workTree().update(paths, from: old, to: new)
    }
    let path = edit.contains("added") ? "added/y" : "changed"
    #expect(error?.kind == .uncommittedEdits(path))
    #expect(try scratch.run("git status --porcelain; cat changed added/* run; ls -lR") == before)
  }

  @Test func whatIsThereAlreadyIsTaken() throws {
    try scratch.run("echo 0 > changed; mkdir added; echo 9 > added/y; git add added")
    try scratch.open().workTree().update(paths, from: old, to: new)
    #expect(try scratch.git("status --porcelain").isEmpty)
  }

  @Test func differencesAreToldApart() throws {
    try scratch.run(
      "echo x > changed; git add changed; echo y >> changed; rm kept; git rm -q -f run; echo z > new"
    )
    let workTree = try scratch.open().workTree()
    let status = try workTree.status(
      of: ["changed", "kept", "run", "new", "file", "none"], against: old)
    #expect(status.map(\.staged) == [.modified, .none, .removed, .none, .none, .none])
    #expect(status.map(\.file) == [.modified, .removed, .removed, .added, .none, .none])
    let staged = try scratch.id(":changed")
    #expect(status[0].inIndex?.blob == staged)
  }

  @Test func aConflictOfAMergeIsSeen() throws {
    try scratch.git("reset -q --hard HEAD~1")
    try scratch.git("switch -q -c other")
    try scratch.commit(["changed": "theirs\n"])
    try scratch.git("switch -q -")
    try scratch.commit(["changed": "ours\n"])
    try scratch.run("git merge -q other")
    let repository = try scratch.open()
    let status = try repository.workTree().status(
      of: ["changed"], against: scratch.id("HEAD^{tree}"))
    #expect(status[0].staged == .conflicted)
    #expect(repository.operationInProgress == .merge)
  }

  @Test func filesAndIndexAreWrittenApart() throws {
    let repository = try scratch.open()
    let workTree = try repository.workTree()
    let blob = try repository.writeBlob(Array("staged\n".utf8))
    try workTree.write(Array("edited\n".utf8), to: "a/b/changed")
    try workTree.stage([.put(blob, at: "changed"), .remove("kept")])
    #expect(try scratch.read("a/b/changed") == "edited\n")
    #expect(try scratch.git("show :changed") == "staged")
    #expect(try scratch.read("changed") == "1\n")
    #expect(try scratch.git("ls-files kept").isEmpty)
    #expect(try workTree.contents(of: "a/b/changed") == Array("edited\n".utf8))
    #expect(try workTree.contents(of: "a/b/none") == nil)
    try workTree.remove("a/b/changed")
    #expect(try scratch.run("ls -d a").status != 0)
    try scratch.expectSound()
  }

  @Test func aLockOfTheIndexIsNamed() throws {
    try scratch.run("touch .git/index.lock")
    let error = #expect(throws: GitError.self) {
      try scratch.open().workTree().update(paths, from: old, to: new)
    }
    #expect(error?.kind == .locked)
    #expect(error?.message.contains("\(scratch.path)/.git/index.lock") == true)
    #expect(try scratch.read("changed") == "1\n")
  }

  @Test func branchesAreSwitched() throws {
    try scratch.git("reset -q --hard")
    try scratch.git("branch before HEAD~1")
    try scratch.write("mine\n", to: "kept")
    let workTree = try scratch.open().workTree()
    try workTree.switch(to: "refs/heads/before")
    #expect(try scratch.git("status --porcelain --branch") == "## before\n M kept")
    #expect(try scratch.read("kept") == "mine\n")
    let error = #expect(throws: GitError.self) { try workTree.switch(to: "refs/heads/none") }
    #expect(error?.kind == .notFound)
  }
}
