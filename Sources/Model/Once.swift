import Synchronization

/// Something that is worked out once, and only where somebody asks for it; copies of what holds it share it.
package final class Once<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  package init() {}

  /// - Parameter work: must not ask for the same thing again.
  package func value(_ work: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let made = work()
      known = made
      return made
    }
  }
}
