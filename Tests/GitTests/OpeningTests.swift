import Git
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct OpeningTests {
  @Test func theRepositoryIsFoundFromBelow() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a/b/c": "1"])
    let repository = try Repository.open(at: scratch.path + "/a/b")
    #expect(repository.workDirectory == scratch.path + "/")
    #expect(repository.gitDirectory == scratch.path + "/.git/")
    #expect(repository.commonDirectory == repository.gitDirectory)
    #expect(!repository.isBare && !repository.isShallow)
    #expect(repository.operationInProgress == nil)
  }

  @Test func elsewhereThereIsNone() throws {
    let directory = try ScratchDirectory()
    let error = #expect(throws: GitError.self) { try Repository.open(at: directory.path) }
    #expect(error?.kind == .notARepository)
    #expect(
      error?.description == "cannot open the repository '\(directory.path)': "
        + "neither it nor a directory above it is a git repository")
    #expect(error?.hint == "'git init' makes one")
  }

  @Test func aDirectoryThatIsNotThereIsNamed() throws {
    let error = #expect(throws: GitError.self) { try Repository.open(at: "/nowhere/at/all") }
    #expect(
      error?.description
        == "cannot open the repository '/nowhere/at/all': there is no such directory")
  }

  @Test func sha256IsRefusedByName() throws {
    let scratch = try ScratchRepository("--object-format=sha256")
    let error = #expect(throws: GitError.self) { try scratch.open() }
    #expect(error?.kind == .unsupportedFormat)
    #expect(error?.message == "its objects are named by SHA-256, which isn't supported")
    #expect(error?.hint?.contains("--object-format=sha1") == true)
  }

  @Test(arguments: [
    ("refStorage", "reftable", "reftable"), ("partialClone", "origin", "partial clone"),
    ("somethingNew", "true", "somethingnew"),
  ])
  func unknownExtensionsAreNamed(name: String, value: String, word: String) throws {
    let scratch = try ScratchRepository()
    try scratch.run(
      "git config core.repositoryFormatVersion 1; git config extensions.\(name) \(value)")
    let error = #expect(throws: GitError.self) { try scratch.open() }
    #expect(error?.kind == .unsupportedFormat)
    #expect(error?.message.contains(word) == true)
    #expect(error?.hint != nil)
  }

  @Test(.enabled(if: getuid() == 0, "only root can give files away"))
  func aForeignOwnerIsNamedWithTheRemedy() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["folder/a": "1"])
    try scratch.run("chown -R 65534 .")
    let error = #expect(throws: GitError.self) {
      try Repository.open(at: scratch.path + "/folder")
    }
    #expect(error?.kind == .foreignOwner)
    #expect(error?.message == "'\(scratch.path)' belongs to another user")
    #expect(error?.hint?.hasSuffix("safe.directory '\(scratch.path)'") == true)
  }

  @Test func aDamagedRepositoryIsNotTakenForNone() throws {
    let scratch = try ScratchRepository()
    try scratch.run("printf '[core\\n' > .git/config")
    let error = #expect(throws: GitError.self) { try scratch.open() }
    #expect(error.map { $0.kind != .notARepository } == true)
  }
}
