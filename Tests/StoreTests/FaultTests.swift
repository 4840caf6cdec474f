import Store
import TestSupport
import Testing

/// What disks and other users put in the way of a check-in: it says so, and nothing has changed.
private struct CheckedIn {
  let scratch: ScratchRepository
  let path: String

  /// What is told of a check-in that isn't made; nil where it is.
  func refusal() throws -> Refusal? {
    do {
      let workspace = try Workspace.open(at: path, environment: scratch.environment)
      var checkIn = CheckIn([CheckIn.Entry("p99", 450)])
      checkIn.cycle = "2026-q1"
      _ = try workspace.perform(checkIn, by: workspace.author())
      return nil
    } catch let refusal as Refusal {
      return refusal
    } catch {
      return Refusal(explaining: error)
    }
  }

  /// Branches, index, files and whatever was left lying about.
  func state() throws -> String {
    let look = """
      git for-each-ref; git ls-files --stage; git --no-optional-locks status --porcelain; cat \(Story.path)
      find .git -name 'tmp_*' -o -name '*.lock'; find . -name '.*.yaml.*'; git fsck --strict --no-dangling
      """
    let result = try scratch.run("cd '\(path)' && { \(look)\n}")
    return result.stdout + result.stderr
  }

  /// Expects a check-in to be refused so, and nothing to have changed.
  func expectRefusal(
    _ kind: Refusal.Kind, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try state()
    let refusal = try refusal()
    #expect(refusal?.kind == kind, sourceLocation: sourceLocation)
    #expect(
      refusal?.message.contains(message) == true, "\(refusal?.message ?? "written")",
      sourceLocation: sourceLocation)
    #expect(try state() == before, sourceLocation: sourceLocation)
  }
}

@Suite(.enabled(if: SmallDisk.isPossible, "only root on Linux can mount a small disk"))
struct DiskFaultTests {
  private let disk: SmallDisk
  private let checkedIn: CheckedIn

  init() throws {
    let story = try Story()
    disk = try SmallDisk(with: story.scratch)
    checkedIn = CheckedIn(scratch: story.scratch, path: disk.path)
    try disk.run("git update-index --refresh")
  }

  /// However much room there is left, from nothing to enough.
  @Test func aDiskThatFillsUpAnywhereOnTheWay() throws {
    try disk.run("dd if=/dev/zero of=../fill bs=4k")
    var refused = 0
    while true {
      let before = try checkedIn.state()
      guard let refusal = try checkedIn.refusal() else { break }
      #expect(refusal.kind == .cannotWrite)
      #expect(refusal.message.hasSuffix("No space left on device"))
      #expect(try checkedIn.state() == before)
      refused += 1
      try #require(refused < 40)
      try disk.run("truncate -s -4k ../fill")
    }
    #expect(refused > 3)
    #expect(try disk.run("git status --porcelain; git rev-list --count HEAD").stdout == "5\n")
  }

  @Test func aReadOnlyDiskIsRead() throws {
    try disk.run("mount -o remount,ro ..")
    try checkedIn.expectRefusal(.cannotWrite, "Read-only file system")
    let workspace = try Workspace.open(at: disk.path, environment: disk.scratch.environment)
    #expect(try workspace.main().plans(in: "2026-q1").count == 1)
  }

  @Test func readOnlyFilesAreFoundBeforeTheBranchStays() throws {
    try disk.run("mount --bind cycles cycles && mount -o remount,ro,bind cycles")
    defer { _ = try? disk.run("umount cycles") }
    try checkedIn.expectRefusal(.cannotWrite, "Read-only file system")
  }
}

@Suite struct OwnerFaultTests {
  private static let isRoot =
    (try? Shell(environment: ["PATH": "/usr/bin:/bin"]).run("id -u").stdout) == "0\n"

  @Test(.enabled(if: isRoot, "only root can give a repository away"))
  func aRepositoryOfSomebodyElseIsNotOpened() throws {
    let story = try Story()
    try story.scratch.run("chown -R 4711:4711 .")
    let refusal = try CheckedIn(scratch: story.scratch, path: story.scratch.path).refusal()
    #expect(refusal?.kind == .cannotWrite)
    #expect(refusal?.message.contains("belongs to another user") == true)
    #expect(
      refusal?.hint?.hasSuffix("safe.directory '\(story.scratch.path)'") == true,
      "\(refusal?.hint ?? "")")
  }

  @Test(
    .disabled(if: isRoot, "nothing is read-only for root"),
    arguments: [".", ".git", ".git/objects", ".git/refs/heads", "cycles/2026-q1"])
  func aFolderThatMayNotBeWritten(_ folder: String) throws {
    let story = try Story()
    try story.scratch.run("chmod -R a-w \(folder)")
    defer { _ = try? story.scratch.run("chmod -R u+w .") }
    try CheckedIn(scratch: story.scratch, path: story.scratch.path)
      .expectRefusal(.cannotWrite, "Permission denied")
  }
}
