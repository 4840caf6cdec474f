/// A file of words as the rules about it look at it.
package struct WordsSubject: Sendable {
  /// From the repository's root.
  let path: String
  /// The language that it is called after; nil where it isn't called as such files are.
  let language: String?
  /// The language of the plans.
  let chosen: String

  package init(_ path: String, of language: String?, beside chosen: String) {
    self.path = path
    self.language = language
    self.chosen = chosen
  }
}
