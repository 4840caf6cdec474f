import Git
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite(.enabled(if: SmallDisk.isPossible, "only root on Linux can mount a small disk"))
struct DiskTests {
  private let disk: SmallDisk
  private let tip: ObjectID
  private let ana = Signature(
    name: "Ana", email: "ana@example.org", time: Timestamp(seconds: 1_767_258_000, offsetMinutes: 0)
  )

  init() throws {
    let scratch = try ScratchRepository()
    try scratch.commit(["a": "1"])
    disk = try SmallDisk(with: scratch)
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
