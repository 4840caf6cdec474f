/// A file of words as the rules about it look at it.
package struct WordsSubject: Sendable {
  /// The language that it is called after; nil where it isn't called as such files are.
  let language: String?
  /// What it says itself that it is of; nil where it doesn't.
  let name: String?
  /// The language of the plans.
  let chosen: String

  package init(of language: String?, saying name: String?, beside chosen: String) {
    self.language = language
    self.name = name
    self.chosen = chosen
  }
}
