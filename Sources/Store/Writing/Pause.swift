import Dispatch

/// Waits a little longer each time, and never as long as somebody else.
struct Pause {
  private var longest = 2

  /// Waits between nothing and twice as long as the last time at most, up to 0.2 s.
  mutating func wait() {
    let milliseconds = Int.random(in: 0...longest)
    _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(milliseconds))
    longest = min(longest * 2, 200)
  }
}
