import Store
import TestSupport
import Testing

@testable import okr

@Suite struct PlaybackTests {
  private let scratch: ScratchDirectory
  private let shell: Shell

  init() throws {
    scratch = try ScratchDirectory()
    shell = Shell(environment: [
      "PATH": "/usr/bin:/bin", "HOME": scratch.path, "GIT_CONFIG_NOSYSTEM": "1",
    ])
  }

  private func git(_ arguments: String, in folder: String) throws -> String {
    let result = try shell.run("git \(arguments)", in: "\(scratch.path)/\(folder)")
    #expect(result.status == 0, "git \(arguments): \(result.stderr)")
    return result.stdout
  }

  private func play(_ script: Script, in folder: String) throws {
    try Playback.play(script, in: "\(scratch.path)/\(folder)") { _ in }
  }

  @Test func gitFindsNothingWrongWithIt() throws {
    let script = try Script(seed: 1)
    try play(script, in: "demo")
    #expect(try git("status --porcelain", in: "demo") == "")
    #expect(try git("fsck --strict", in: "demo") == "")
    let subjects = try git("log --format=%s main", in: "demo").split(separator: "\n")
    #expect(subjects.count { $0.hasPrefix("check-in: ") } == script.checkIns)
    #expect(try git("symbolic-ref HEAD", in: "demo") == "refs/heads/main\n")
    let branches = try git("branch --list --no-column", in: "demo")
    let open = ["commerce-marketing", "engineering-checkout", "engineering-platform"]
    for name in open {
      #expect(branches.contains("proposals/2026-q2/\(name)\n"))
    }
    #expect(!branches.contains("2026-q1"))
  }

  @Test func theSameSeedMakesTheSameCommits() throws {
    let script = try Script(seed: 42, cycles: ["2025-q3"])
    try play(script, in: "one")
    try play(script, in: "deep/down/two")
    let one = try git("rev-parse HEAD", in: "one")
    #expect(try git("rev-parse HEAD", in: "deep/down/two") == one)
    try play(try Script(seed: 43, cycles: ["2025-q3"]), in: "three")
    #expect(try git("rev-parse HEAD", in: "three") != one)
  }

  @Test func aFolderThatIsNotEmptyStaysAsItIs() throws {
    try scratch.write("mine", to: "full/notes.txt")
    let error = #expect(throws: Refusal.self) {
      try play(try Script(seed: 1, cycles: []), in: "full")
    }
    #expect(error?.kind == .cannotWrite)
    #expect(try shell.run("ls -A", in: "\(scratch.path)/full").stdout == "notes.txt\n")
  }

  /// A repository around it isn't taken for the demo's own.
  @Test func insideOfAnotherRepositoryItIsOneOfItsOwn() throws {
    _ = try scratch.makeFolder("outer")
    _ = try git("init -q", in: "outer")
    try play(try Script(seed: 1, cycles: []), in: "outer/inner")
    #expect(try git("log --oneline", in: "outer/inner").split(separator: "\n").count == 2)
    #expect(try git("status --porcelain", in: "outer") == "?? inner/\n")
    #expect(try git("for-each-ref", in: "outer") == "")
  }
}
