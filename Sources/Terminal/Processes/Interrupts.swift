#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs `body` while a program in the foreground alone answers to `^C` and `^\`.
func ignoringInterrupts<Result>(_ body: () throws -> Result) rethrows -> Result {
  let previous = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
  defer { for (number, handler) in previous { signal(number, handler) } }
  return try body()
}
