import Clibgit2

extension Repository {
  /// Merges three versions of a text line by line, as git does; nil where two sides changed the same lines.
  ///
  /// Wraps `git_merge_file`.
  package static func mergedText(
    base: [UInt8], ours: [UInt8], theirs: [UInt8]
  ) throws(GitError) -> [UInt8]? {
    try Library.start()
    var result = unsafe git_merge_file_result()
    defer { unsafe git_merge_file_result_free(&result) }
    let code = unsafe base.withUnsafeBytes { base in
      unsafe ours.withUnsafeBytes { ours in
        unsafe theirs.withUnsafeBytes { theirs in
          var inputs = unsafe [base, ours, theirs].map { bytes in
            var input = unsafe git_merge_file_input()
            unsafe git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
            unsafe input.ptr = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            unsafe input.size = bytes.count
            return unsafe input
          }
          return unsafe git_merge_file(&result, &inputs[0], &inputs[1], &inputs[2], nil)
        }
      }
    }
    try check("merge three texts", code)
    guard unsafe result.automergeable != 0 else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len))
  }
}
