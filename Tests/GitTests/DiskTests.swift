import Git
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A small disk of its own, made of memory, with a repository on it.
private final class SmallDisk {
  let scratch: ScratchRepository
  let path: String

  init() throws {
    scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    try scratch.run(
      "mkdir ../disk && mount -t tmpfs -o size=2m tmpfs ../disk && cp -R . ../disk/small")
    path = scratch.directory.path + "/disk/small"
  }

  deinit {
    _ = try? scratch.run("umount ../disk")
  }

  /// Whether disks can be made here at all.
  static let isPossible: Bool = {
    guard let directory = try? ScratchDirectory() else { return false }
    let shell = Shell(environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    let result = try? shell.run(
      "mount -t tmpfs -o size=1m tmpfs . && umount \(directory.path)", in: directory.path)
    return result?.status == 0
  }()
}

@Suite(.enabled(if: SmallDisk.isPossible, "only root on Linux can mount a small disk"))
struct DiskTests {
  private let disk: SmallDisk
  private let tip: ObjectID
  private let ana = Signature(
    name: "Ana", email: "ana@example.org", time: Timestamp(seconds: 1_767_258_000, offsetMinutes: 0)
  )

  init() throws {
    disk = try SmallDisk()
    tip = try disk.scratch.id("HEAD")
  }

  private func commit() throws {
    let repository = try Repository.open(at: disk.path)
    let blob = try repository.writeBlob(Array(repeating: UInt8(ascii: "x"), count: 20_000))
    let tree = try repository.writeTree(
      base: repository.commit(tip).tree, changes: [.put(blob, at: "b")])
    let commit = try repository.createCommit(
      tree: tree, parents: [tip], author: ana, committer: ana, message: "x")
    try repository.move(reference: "refs/heads/main", from: tip, to: commit, message: "x")
  }

  private func expectUntouched() throws {
    let state = "git rev-parse main; git fsck --strict; find .git -name 'tmp_*' -o -name '*.lock'"
    #expect(try disk.scratch.run("cd ../disk/small; \(state)").stdout == "\(tip)\n")
  }

  @Test func aFullDiskIsAnErrorAndNothingHasMoved() throws {
    try disk.scratch.run("dd if=/dev/zero of=../disk/fill bs=4k 2>&1")
    let error = #expect(throws: GitError.self) { try commit() }
    #expect(error?.kind == .full)
    try expectUntouched()
    try disk.scratch.run("rm ../disk/fill")
    try commit()
    #expect(try disk.scratch.run("cd ../disk/small; git rev-list --count main").stdout == "2\n")
  }

  @Test func aDiskThatFillsUpBeforeTheReferenceIsAnErrorToo() throws {
    let repository = try Repository.open(at: disk.path)
    let commit = try repository.createCommit(
      tree: repository.commit(tip).tree, parents: [tip], author: ana, committer: ana, message: "x")
    try disk.scratch.run("dd if=/dev/zero of=../disk/fill bs=4k 2>&1")
    let error = #expect(throws: GitError.self) {
      try repository.move(reference: "refs/heads/main", from: tip, to: commit, message: "x")
    }
    #expect(error?.kind == .full)
    let state = try disk.scratch.run(
      "cd ../disk/small; git rev-parse main; find .git -name '*.lock'")
    #expect(state.stdout == "\(tip)\n")
  }

  @Test func aReadOnlyDiskIsReadAndNotWritten() throws {
    try disk.scratch.run("mount -o remount,ro ../disk")
    let repository = try Repository.open(at: disk.path)
    #expect(try repository.walk(from: [tip]).all() == [tip])
    #expect(
      try repository.workTree().status(of: ["a"], against: repository.commit(tip).tree)[0].isClean)
    let error = #expect(throws: GitError.self) { try commit() }
    guard case .cannotWrite = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.message == "Read-only file system")
    try expectUntouched()
  }
}
