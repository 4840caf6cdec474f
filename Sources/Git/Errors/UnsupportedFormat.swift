/// A repository format that libgit2 can't read, by the name of the extension that makes it one.
struct UnsupportedFormat {
  let message: String
  let hint: String

  init?(message: String) {
    let known = Self.remedies.first { message.lowercased().contains("extensions.\($0.name)") }
    if let known {
      self.message = known.message
      hint = known.hint
    } else if message.contains("unsupported extension") || message.contains("repository version") {
      self.message = message
      hint = "git itself reads it: clone it into a repository of the ordinary format"
    } else {
      return nil
    }
  }

  private static let remedies = [
    (
      name: "objectformat", message: "its objects are named by SHA-256, which isn't supported",
      hint: "make a repository with 'git init --object-format=sha1' and carry the history over "
        + "with 'git fast-export' and 'git fast-import'"
    ),
    (
      name: "compatobjectformat",
      message: "its objects have names of two kinds, which isn't supported",
      hint: "clone it into a repository made with 'git init --object-format=sha1'"
    ),
    (
      name: "refstorage", message: "its references are kept in a reftable, which isn't supported",
      hint: "'git refs migrate --ref-format=files' turns them into files"
    ),
    (
      name: "partialclone", message: "it is a partial clone, which isn't supported",
      hint: "clone it again without '--filter'"
    ),
    (
      name: "worktreeconfig",
      message: "its work trees have configurations of their own "
        + "(extensions.worktreeConfig), which isn't supported",
      hint: "move what 'config.worktree' says into 'config', then unset extensions.worktreeConfig; "
        + "'git sparse-checkout disable' comes first where one is in use"
    ),
    (
      name: "relativeworktrees",
      message: "its work trees are linked by relative paths "
        + "(extensions.relativeWorktrees), which isn't supported",
      hint: "'git worktree repair --no-relative-paths' writes absolute ones; "
        + "then unset extensions.relativeWorktrees"
    ),
    (
      name: "preciousobjects", message: "extensions.preciousObjects is set, which isn't supported",
      hint: "work in a clone of it"
    ),
  ]
}
