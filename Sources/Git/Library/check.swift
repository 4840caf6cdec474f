import Clibgit2

/// Throws what went wrong where a code of libgit2's is negative; else returns it.
///
/// The message belongs to the thread and to the last call: nothing may come between the call and this.
@discardableResult
func check(_ operation: @autoclosure () -> String, _ code: Int32) throws(GitError) -> Int32 {
  guard code < 0 else { return code }
  throw GitError(operation(), code: GitError.Code(rawValue: code))
}
