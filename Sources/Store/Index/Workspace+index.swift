import Git
import History
import Model
import SQLite

extension Workspace {
  /// What `body` reads from the index; nil where that can't tell, or none can be kept.
  ///
  /// Whatever goes wrong while it is read is mended by making it anew, once.
  func fromIndex<Result>(_ body: (Index) throws -> Result?) throws -> Result? {
    var isNew = false
    while let index = try index() {
      do {
        return try body(index)
      } catch {
        knownIndex = .some(nil)
        if !isNew { knownIndex = .some(try openIndex { try $0.made(with: $1) }) }
        isNew = true
      }
    }
    return nil
  }

  /// The index, brought up to the last commit of main; nil where none can be kept: on a disk that is
  /// full or can only be read, or while somebody else writes to it.
  func index() throws -> Index? {
    if let known = knownIndex { return known }
    let index = try keepsIndex ? openIndex { try $0.index(for: $1.key, with: $1) } : nil
    knownIndex = .some(index)
    return index
  }

  private func openIndex(_ open: (IndexFile, IndexUpdate) throws -> Index?) throws -> Index? {
    let branches = try ProposalBranches(in: repository)
    let key = try IndexKey(repository, tip: mainTip(), branches)
    let plans = PlansReader(repository: repository, decoder: decoder, setting: Snapshot())
    let update = IndexUpdate(
      repository: repository, decoder: PlanDecoder(),
      landings: Landings(branches, to: key.tip, plans), key: key, progress: reportProgress)
    return try open(IndexFile(folder: repository.ownFolder("okr")), update)
  }
}
