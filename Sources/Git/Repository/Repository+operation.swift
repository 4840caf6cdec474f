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
}
