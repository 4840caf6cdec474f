import Git
import TestSupport
import Testing

@Suite struct CreatingTests {
  @Test func gitFindsAnOrdinaryRepository() throws {
    let directory = try ScratchDirectory()
    let path = directory.path + "/new/one"
    let repository = try Repository.create(at: path, mainBranch: "trunk")
    #expect(try repository.head == .unborn("refs/heads/trunk"))
    #expect(repository.workDirectory == path + "/")
    let shell = Shell(environment: ScratchRepository.environment(home: directory.path))
    let asked =
      "git rev-parse --show-object-format --is-bare-repository; git status --short --branch; git fsck"
    #expect(try shell.run(asked, in: path).stdout == "sha1\nfalse\n## No commits yet on trunk\n")
    #expect(
      try shell.run("find .git/hooks -type f ! -name '*.sample' ! -name README*", in: path).stdout
        .isEmpty)
  }

  @Test func whatIsThereIsLeftAlone() throws {
    let scratch = try ScratchRepository()
    let error = #expect(throws: GitError.self) {
      try Repository.create(at: scratch.path, mainBranch: "main")
    }
    #expect(error?.kind == .alreadyExists)
  }
}
