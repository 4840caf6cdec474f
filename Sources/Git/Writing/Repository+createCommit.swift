import Clibgit2

extension Repository {
  /// Stores a commit, with all that was written for it, and returns its id; no branch moves.
  ///
  /// It is on the disk when this returns.
  ///
  /// - Parameter message: gets a line's end where it has none.
  /// - Throws: `.notFound` where the tree or a parent isn't here; `.invalid` for text that git couldn't read back.
  package func createCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    for needed in [tree] + parents where !hasObject(needed) {
      throw GitError("write a commit", kind: .notFound, "object '\(needed)' isn't here")
    }
    let headers =
      ["tree \(tree)"] + parents.map { "parent \($0)" } + [
        "author \(try author.line)", "committer \(try committer.line)",
      ]
    return try write(GIT_OBJECT_COMMIT, headers: headers, message: message)
  }

  /// Makes an annotated tag of a commit, and returns the tag's own id.
  ///
  /// - Parameter name: its short name, `okr/2026-q1/agreed`.
  /// - Throws: `.changed` where there is a tag of this name.
  @discardableResult
  package func createTag(
    _ name: String, of commit: ObjectID, tagger: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let headers = ["object \(commit)", "type commit", "tag \(name)", "tagger \(try tagger.line)"]
    let tag = try write(GIT_OBJECT_TAG, headers: headers, message: message)
    try move(reference: "refs/tags/\(name)", from: nil, to: tag, message: "tag: \(name)")
    return tag
  }

  private func write(
    _ kind: git_object_t, headers: [String], message: String
  ) throws(GitError) -> ObjectID {
    let end = message.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
    let text = headers.joined(separator: "\n") + "\n\n" + message + end
    guard !text.utf8.contains(0) else {
      throw GitError("write a message", kind: .invalid, "it contains a null character")
    }
    let id = try write(Array(text.utf8), kind)
    try storeNewObjects()
    return id
  }
}

extension Signature {
  /// `Ana Sousa <ana@example.org> 1767258000 +0100`
  fileprivate var line: String {
    get throws(GitError) {
      let forbidden: Set<Unicode.Scalar> = ["<", ">", "\n", "\0"]
      guard !name.allSatisfy(\.isWhitespace),
        !(name + email).unicodeScalars.contains(where: forbidden.contains)
      else {
        throw GitError(
          "name '\(name) <\(email)>' in a commit", kind: .invalid,
          "a name is needed, and neither it nor the address may contain brackets or line ends")
      }
      let minutes = abs(time.offsetMinutes)
      let digits = String(minutes / 60 * 100 + minutes % 60)
      let zone =
        (time.offsetMinutes < 0 ? "-" : "+")
        + String(repeating: "0", count: max(0, 4 - digits.count))
      return "\(name) <\(email)> \(time.seconds) \(zone)\(digits)"
    }
  }
}
