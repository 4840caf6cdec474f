/// A disk of two megabytes, made of memory, with a copy of a repository on it.
package final class SmallDisk {
  package let scratch: ScratchRepository
  /// The copy.
  package let path: String

  package init(with scratch: ScratchRepository) throws {
    self.scratch = scratch
    try scratch.run(
      "mkdir ../disk && mount -t tmpfs -o size=2m tmpfs ../disk && cp -R . ../disk/small")
    path = scratch.directory.path + "/disk/small"
  }

  deinit {
    _ = try? scratch.run("umount ../disk")
  }

  /// Runs a script of the shell in the copy.
  @discardableResult
  package func run(_ script: String) throws -> Shell.Result {
    try scratch.run("cd ../disk/small && { \(script)\n}")
  }

  /// Whether disks can be made here at all.
  package static let isPossible: Bool = {
    guard let directory = try? ScratchDirectory() else { return false }
    let shell = Shell(environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    let result = try? shell.run(
      "mount -t tmpfs -o size=1m tmpfs . && umount \(directory.path)", in: directory.path)
    return result?.status == 0
  }()
}
