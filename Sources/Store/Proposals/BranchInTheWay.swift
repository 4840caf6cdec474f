import Git

/// A branch that keeps another from being made: git has no room for one where others have their folder.
struct BranchInTheWay {
  /// Its short name.
  private let name: String

  /// nil where none stands in the way of a branch.
  ///
  /// - Parameter reference: the full name of the one that is to be.
  init?(of reference: String, in repository: Repository) throws {
    let above = reference.indices.filter { reference[$0] == "/" }.map { String(reference[..<$0]) }
    let below = try repository.references(under: reference + "/").map(\.name)
    let folder = try above.first {
      try $0.hasPrefix("refs/heads/") && repository.reference(named: $0) != nil
    }
    guard let found = folder ?? below.first else { return nil }
    name = String(found.dropFirst("refs/heads/".count))
  }

  /// - Parameter purpose: what there is no room for.
  func refusal(saying purpose: String) -> Refusal {
    Refusal(
      .inTheWay, "the branch '\(name)' is in the way: \(purpose)",
      hint: "git branch -m \(name) NEW-NAME")
  }
}
