import Git
package import History
import Model

extension CycleHistory {
  /// - Throws: where a shallow clone doesn't have all of the cycle's story, so that nothing may be kept
  ///   that rests on it.
  func checkIsWhole() throws {
    guard let boundary else { return }
    throw Refusal(
      .notFound,
      "history before \(boundary.prefix(7)) is not here, and \(cycle.id) reaches back to it",
      hint: CycleHistory.deepening)
  }

  /// What brings the rest of the history.
  package static let deepening = "git fetch --unshallow"
}

extension Workspace {
  /// The commit with which a shallow clone begins to know of a cycle, of all where nil; nil where all is
  /// here.
  package func boundary(of cycle: String?, in version: Version) throws -> String? {
    guard repository.isShallow else { return nil }
    return try past(of: cycle, to: version.commit ?? mainTip()).revisions.last { $0.isBeginning }?
      .id
  }
}
