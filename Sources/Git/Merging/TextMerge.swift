import Clibgit2

/// Three versions of a text, merged line by line as git does it.
package struct TextMerge: Hashable, Sendable {
  /// With conflict markers where both sides changed the same lines; empty where one of the texts is binary and they
  /// can't be merged.
  package let bytes: [UInt8]
  /// False where both sides changed the same lines.
  package let isClean: Bool

  /// What stands beside conflict markers.
  package struct Labels: Hashable, Sendable {
    package var base: String
    package var ours: String
    package var theirs: String

    package init(base: String = "base", ours: String = "ours", theirs: String = "theirs") {
      self.base = base
      self.ours = ours
      self.theirs = theirs
    }
  }

  /// What conflict markers show, as `merge.conflictStyle` names it.
  package enum Style: String, Hashable, Sendable {
    case merge
    /// What both sides had, too.
    case diff3
    /// The same without the lines on which both agree.
    case zdiff3
  }

  /// Wraps `git_merge_file`.
  ///
  /// - Parameter favouringOurs: takes our lines where both sides changed the same, and calls that clean.
  package init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], labels: Labels = Labels(), style: Style = .merge,
    favouringOurs: Bool = false
  ) throws(GitError) {
    try Library.start()
    var result = unsafe git_merge_file_result()
    defer { unsafe git_merge_file_result_free(&result) }
    var options = unsafe git_merge_file_options()
    unsafe git_merge_file_options_init(&options, UInt32(GIT_MERGE_FILE_OPTIONS_VERSION))
    unsafe options.flags = style.flags.rawValue
    if favouringOurs { unsafe options.favor = GIT_MERGE_FILE_FAVOR_OURS }
    let code = unsafe base.asMergeInput { base in
      unsafe ours.asMergeInput { ours in
        unsafe theirs.asMergeInput { theirs in
          unsafe labels.base.withCString { baseLabel in
            unsafe labels.ours.withCString { ourLabel in
              unsafe labels.theirs.withCString { theirLabel in
                unsafe options.ancestor_label = baseLabel
                unsafe options.our_label = ourLabel
                unsafe options.their_label = theirLabel
                return unsafe git_merge_file(&result, &base, &ours, &theirs, &options)
              }
            }
          }
        }
      }
    }
    try check("merge three texts", code)
    isClean = unsafe result.automergeable != 0
    bytes = unsafe Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len))
  }
}

extension TextMerge.Style {
  fileprivate var flags: git_merge_file_flag_t {
    switch self {
    case .merge: GIT_MERGE_FILE_STYLE_MERGE
    case .diff3: GIT_MERGE_FILE_STYLE_DIFF3
    case .zdiff3: GIT_MERGE_FILE_STYLE_ZDIFF3
    }
  }
}

extension [UInt8] {
  fileprivate func asMergeInput(_ body: (inout git_merge_file_input) -> Int32) -> Int32 {
    unsafe withUnsafeBytes { bytes in
      var input = unsafe git_merge_file_input()
      unsafe git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
      unsafe input.ptr = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe input.size = bytes.count
      return unsafe body(&input)
    }
  }
}
