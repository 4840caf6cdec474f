package import Format
import Model

/// A change that does away with a finding where nothing has to be judged.
package struct Fix: Sendable, Equatable {
  /// What it does, without a full stop.
  package let words: String
  /// Of the plan's file.
  package let edit: Edit

  /// Sets a field of what a remark is about.
  init(_ words: String, setting field: String, of item: Reference, to text: String) {
    self.words = words
    edit = .set([Edit.Step](item, field: field), to: .text(text))
  }
}
