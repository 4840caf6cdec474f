import Git
import History
import Model
import SQLite

extension Workspace {
  /// The index, brought up to the last commit of main; nil where none can be kept: on a disk that is
  /// full or can only be read, or while somebody else writes to it.
  func index() throws -> Index? {
    if let known = knownIndex { return known }
    let index = try keepsIndex ? currentIndex() : nil
    knownIndex = .some(index)
    return index
  }

  private func currentIndex() throws -> Index? {
    let branches = try ProposalBranches(in: repository)
    let key = try IndexKey(repository, tip: mainTip(), branches)
    let plans = PlansReader(repository: repository, decoder: decoder, setting: Snapshot())
    let file = IndexFile(folder: repository.ownFolder("okr"))
    return try file.index(
      for: key,
      with: IndexUpdate(
        repository: repository, decoder: PlanDecoder(),
        landings: Landings(branches, to: key.tip, plans), key: key, progress: reportProgress))
  }
}
