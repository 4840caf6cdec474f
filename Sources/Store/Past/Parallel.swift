import Dispatch
import Git
import Synchronization

extension Array where Element: Sendable {
  /// What `work` makes of each part of the array, in order; on all cores once there is enough.
  ///
  /// - Parameters:
  ///   - repository: belongs to one thread, so each part gets one of its own: opening costs next
  ///     to nothing.
  ///   - work: some microseconds an element, or it isn't worth it.
  func inParallel<Result: Sendable>(
    beside repository: Repository,
    _ work: @Sendable (ArraySlice<Element>, Repository) throws -> [Result]
  ) throws -> [Result] {
    guard count > 32 else { return try work(self[...], repository) }
    let path = repository.gitDirectory
    let parts = 8
    let done = Mutex<[Int: Swift.Result<[Result], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = count * part / parts..<count * (part + 1) / parts
      let results = Swift.Result { try work(self[range], Repository.open(at: path)) }
      done.withLock { $0[part] = results }
    }
    return try done.withLock { done in try (0..<parts).flatMap { try done[$0]?.get() ?? [] } }
  }
}
