package import Model

/// What a rule has to say of one item; the linter adds the rule, the severity and the place.
package struct Remark: Sendable, Equatable {
  /// The plan, objective or key result it is about, its cycle named.
  package let item: Reference
  /// The field, `title`, `baseline` or `milestones/fixed`; nil for the item as a whole.
  package let field: String?
  /// The words of the field's text that it is about; nil for all of it.
  package let words: Quote?
  /// Why it matters here, one sentence with the writer's own words, without a full stop.
  package let message: String
  /// What would be better, in the writer's own words as far as they go; nil where nobody can say.
  package let better: String?
  /// nil where something has to be judged.
  package let fix: Fix?

  package init(
    _ message: String, on item: Reference, _ field: String? = nil, words: Quote? = nil,
    better: String? = nil, fix: Fix? = nil
  ) {
    self.item = item
    self.field = field
    self.words = words
    self.message = message
    self.better = better
    self.fix = fix
  }
}

/// What a rule has to say of `okr.yaml` or a `cycle.yaml`.
package struct FileRemark: Sendable, Equatable {
  /// The keys that lead to the place, from the file's top.
  package let keys: [String]
  /// The words below them that it is about; nil for the value itself.
  package let words: String?
  /// As of a `Remark`.
  package let message: String
  package let better: String?

  package init(
    _ message: String, at keys: [String], words: String? = nil, better: String? = nil
  ) {
    self.keys = keys
    self.words = words
    self.message = message
    self.better = better
  }
}
