import Clibgit2

extension Repository {
  /// Reads the configuration as it stands.
  package func configuration() throws(GitError) -> Configuration {
    try Configuration(of: handle)
  }

  /// Writes a value into the repository's own configuration.
  ///
  /// Wraps `git_config_set_string`.
  package func setLocal(_ key: String, _ value: String) throws(GitError) {
    let operation = "set '\(key)' in git's configuration"
    let all = try unsafe Handle(operation, free: git_config_free) {
      unsafe git_repository_config(&$0, handle.pointer)
    }
    let own = try unsafe Handle(operation, free: git_config_free) {
      unsafe git_config_open_level(&$0, all.pointer, GIT_CONFIG_LEVEL_LOCAL)
    }
    try unsafe check(operation, git_config_set_string(own.pointer, key, value))
  }
}
