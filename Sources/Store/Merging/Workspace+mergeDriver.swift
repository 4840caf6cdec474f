import Git

// Plain `git merge`, `rebase`, `cherry-pick` and `pull` merge plans by meaning, too, in a clone where git knows the
// driver that `.gitattributes` names.
extension Workspace {
  /// What `.gitattributes` says of our files.
  static let mergeAttributes = "cycles/**/*.yaml merge=okr\n/okr.yaml merge=okr\n"

  private static let driver = "merge.okr.driver"

  /// Tells git of the driver where the repository asks for it and git doesn't know it yet.
  func installMergeDriver() throws {
    guard try repository.configuration().string(Workspace.driver) == nil, try asksForDriver()
    else { return }
    try setMergeDriver(program: "okr")
  }

  /// Tells git of the driver, or tells it anew.
  ///
  /// - Parameter program: how it is called: by a name that is looked up, or by a path.
  func setMergeDriver(program: String) throws {
    let wanted = [
      ("merge.okr.name", "objectives and key results, by meaning"),
      (Workspace.driver, Workspace.driverCommand(program)),
      // What several bases make of a file is no text that anybody wrote.
      ("merge.okr.recursive", "binary"),
    ]
    let known = try repository.configuration()
    for (key, value) in wanted where try known.string(key) != value {
      try repository.setLocal(key, value)
    }
  }

  /// Where the program is missing, or ends in any way of its own, git merges the lines: a driver that only fails
  /// would leave our side as if it were the outcome.
  private static func driverCommand(_ program: String) -> String {
    let plain = program.utf8.allSatisfy { byte in
      Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
        || "-_./".utf8.contains(byte)
    }
    let word = plain ? program : "'\(program.replacing("'", with: "'\\''"))'"
    return "\(word) merge-driver %O %A %B %P %X %Y || { test $? -ne 1 && "
      + "git merge-file -L ours -L base -L theirs %A %O %B || exit 1; }"
  }

  private func asksForDriver() throws -> Bool {
    guard let tip = try? mainTip() else { return false }
    let tree = try repository.commit(tip).tree
    guard let entry = try repository.entry(at: ".gitattributes", inTree: tree),
      entry.kind != .directory
    else { return false }
    return String(decoding: try repository.blob(entry.id), as: UTF8.self).contains("merge=okr")
  }
}
