import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Whether several cores are faster than one.
  ///
  /// - Parameter weight: how many things of some microseconds there are to do.
  package func isWorthSharing(weighing weight: Int) -> Bool { count > 1 && weight > 32 }

  /// What `work` makes of each part of the array, in order; on all cores once it is worth that.
  package func inParallel<Result: Sendable, Failure: Error>(
    _ work: @Sendable (ArraySlice<Element>) throws(Failure) -> [Result]
  ) throws(Failure) -> [Result] {
    try inParallel(weighing: count, beginning: { () throws(Failure) in }) {
      (part, _) throws(Failure) in
      try work(part)
    }
  }

  /// - Parameter begin: makes what can't be shared, once for each core that takes part.
  package func inParallel<Own, Result: Sendable, Failure: Error>(
    weighing weight: Int, beginning begin: @Sendable () throws(Failure) -> Own,
    _ work: @Sendable (ArraySlice<Element>, Own) throws(Failure) -> [Result]
  ) throws(Failure) -> [Result] {
    guard isWorthSharing(weighing: weight) else { return try work(self[...], begin()) }
    let parts = Swift.min(count, 16)
    let taken = Atomic(0)
    let done = Mutex<[Int: Swift.Result<[Result], Failure>]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { _ in
      var own: Own?
      while true {
        let part = taken.add(1, ordering: .relaxed).oldValue
        guard part < parts else { return }
        let results = Swift.Result { () throws(Failure) in
          if own == nil { own = try begin() }
          guard let own else { return [] as [Result] }
          return try work(self[count * part / parts..<count * (part + 1) / parts], own)
        }
        done.withLock { $0[part] = results }
      }
    }
    let results = done.withLock { $0 }
    var all: [Result] = []
    for part in 0..<parts { all += try results[part]?.get() ?? [] }
    return all
  }

  /// What `work` makes of each part of the array, in order, on other cores while this thread does something
  /// else; before it where that isn't worth it.
  ///
  /// - Throws: what `other` does, once all of `work` is done.
  package func inParallel<Result: Sendable, Other, Failure: Error>(
    _ work: @escaping @Sendable (ArraySlice<Element>) -> [Result],
    while other: () throws(Failure) -> Other
  ) throws(Failure) -> ([Result], Other) {
    guard isWorthSharing(weighing: count) else { return (work(self[...]), try other()) }
    let made = Mutex<[Result]>([])
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let results = inParallel(work)
      made.withLock { $0 = results }
    }
    let done = Swift.Result { () throws(Failure) in try other() }
    group.wait()
    return (made.withLock { $0 }, try done.get())
  }
}
