import Clibgit2

extension Repository {
  /// What git was told to do and hasn't finished.
  package enum Operation: String, Sendable {
    case merge
    case revert
    case cherryPick = "cherry-pick"
    case bisect
    case rebase
    /// `git am`.
    case applyMailbox = "am"
  }

  /// Nil where nothing is in progress.
  ///
  /// Wraps `git_repository_state`.
  package var operationInProgress: Operation? {
    switch git_repository_state_t(UInt32(unsafe git_repository_state(handle.pointer))) {
    case GIT_REPOSITORY_STATE_MERGE: .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
    case GIT_REPOSITORY_STATE_BISECT: .bisect
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE,
      GIT_REPOSITORY_STATE_REBASE_MERGE:
      .rebase
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
      .applyMailbox
    default: nil
    }
  }

  /// The full name of the branch that a rebase has left and will come back to; nil where none is in progress.
  ///
  /// git takes it for checked out: it must stay as it is until then.
  package var rebasedBranch: String? {
    for kind in ["rebase-merge", "rebase-apply"] {
      guard let folder = try? Folder(path: gitDirectory + kind),
        let name = try? folder.contents(of: "head-name")
      else { continue }
      return String(decoding: name.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
    return nil
  }
}
