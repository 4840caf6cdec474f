import Git
import Model

extension Array where Element: Sendable {
  /// What `work` makes of each part of the array, in order; on all cores once it is worth that.
  ///
  /// - Parameters:
  ///   - repository: belongs to one thread, so each other gets one of its own.
  ///   - weight: how many things of some microseconds there are to do; nil for one an element.
  func inParallel<Result: Sendable>(
    beside repository: Repository, weighing weight: Int? = nil,
    _ work: @Sendable (ArraySlice<Element>, Repository) throws -> [Result]
  ) throws -> [Result] {
    let weight = weight ?? count
    guard isWorthSharing(weighing: weight) else { return try work(self[...], repository) }
    let path = repository.gitDirectory
    return try inParallel(weighing: weight, beginning: { try Repository.open(at: path) }, work)
  }
}
