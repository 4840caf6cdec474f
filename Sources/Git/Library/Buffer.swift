import Clibgit2

extension [UInt8] {
  /// Copies what a call writes into a `git_buf`, and frees that.
  init(
    _ operation: @autoclosure () -> String, writtenBy fill: (inout git_buf) -> Int32
  ) throws(GitError) {
    var buffer = unsafe git_buf()
    defer { unsafe git_buf_dispose(&buffer) }
    try unsafe check(operation(), fill(&buffer))
    unsafe self.init(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
  }
}
