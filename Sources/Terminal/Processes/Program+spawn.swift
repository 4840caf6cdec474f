import Synchronization

#if canImport(Darwin)
  import Darwin
  private typealias FileActions = posix_spawn_file_actions_t?
  private typealias Attributes = posix_spawnattr_t?
#elseif canImport(Musl)
  import Musl
  private typealias FileActions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
#else
  import Glibc
  private typealias FileActions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
#endif

/// One at a time, so that no program inherits the pipes of another that is just being started.
private let starting = Mutex(())

extension Program {
  /// Starts it in our own process group, so that it owns the terminal as we did.
  func spawn() throws(ProgramError) -> ChildProcess {
    BrokenPipe.ignore()
    do throws(SystemError) {
      return try starting.withLock { _ throws(SystemError) in try spawnJoined() }
    } catch {
      throw ProgramError(program: arguments.first ?? "", code: error.code)
    }
  }

  private func spawnJoined() throws(SystemError) -> ChildProcess {
    let pipes = [
      input == .captured ? try Pipe() : nil, output == .captured ? try Pipe() : nil,
      errors == .captured ? try Pipe() : nil,
    ]
    let theirs = [pipes[0]?.reading, pipes[1]?.writing, pipes[2]?.writing]
    let ours = [pipes[0]?.writing, pipes[1]?.reading, pipes[2]?.reading]
    defer { for case let descriptor? in theirs { _ = close(descriptor) } }
    do throws(SystemError) {
      let id = try spawn(joining: theirs)
      return ChildProcess(id: id, input: ours[0], output: ours[1], errors: ours[2])
    } catch {
      for case let descriptor? in ours { _ = close(descriptor) }
      throw error
    }
  }

  /// - Parameter descriptors: those of standard input, output and error; nil for our own.
  ///
  /// The corresponding C function is `posix_spawnp`.
  private func spawn(joining descriptors: [Int32?]) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: FileActions = nil
      var attributes: Attributes = nil
    #else
      var actions = unsafe FileActions()
      var attributes = Attributes()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in descriptors.enumerated() {
      guard let descriptor else { continue }
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    restoreSignals(&attributes)

    let variables = (environment ?? .process).values.map { "\($0.key)=\($0.value)" }
    var id = pid_t()
    let code = unsafe withCStrings(arguments) { argv in
      unsafe withCStrings(variables) { envp in
        unsafe posix_spawnp(&id, arguments.first ?? "", &actions, &attributes, argv, envp)
      }
    }
    guard code == 0 else { throw SystemError(code: code) }
    return id
  }
}

/// What we ignore, the program starts out with as usual.
private func restoreSignals(_ attributes: inout Attributes) {
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  for signal in [SIGPIPE, SIGINT, SIGQUIT] { unsafe sigaddset(&signals, signal) }
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
}

/// The strings as C wants them: an array of pointers that ends with a null.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = unsafe []
  for string in strings { unsafe pointers.append(strdup(string)) }
  unsafe pointers.append(nil)
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe body(&pointers)
}
