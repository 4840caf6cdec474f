import Terminal
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct OutputTests {
  func output(_ descriptor: Int32, size: TerminalSize? = nil) -> Output {
    Output(descriptor, .auto, environment: Environment(["TERM": "xterm"]), size: size)
  }

  /// More than a pipe holds, and through one that doesn't wait.
  @Test func writesEverything() async throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "größer\n", count: 50_000)
    async let heard = Task.detached { readAll(reading) }.value
    try output(writing).write(text)
    close(writing)
    #expect(await heard == text)
    close(reading)
  }

  @Test func saysThatTheDiskIsFull() throws {
    let full = unsafe open("/dev/full", O_WRONLY)
    guard full >= 0 else { return }
    defer { close(full) }
    let error = #expect(throws: OutputError.self) { try output(full).write(["text"]) }
    #expect(error?.description == "cannot write to output: No space left on device")
    #expect(error?.isBrokenPipe == false)
  }

  @Test func knowsThatTheReaderHasGone() throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    close(ends[0])
    let error = #expect(throws: OutputError.self) { try output(ends[1]).write("text") }
    #expect(error?.isBrokenPipe == true)
    close(ends[1])
  }

  @Test func knowsTheSizeOfATerminal() throws {
    var (ours, theirs): (Int32, Int32) = (0, 0)
    var size = winsize(ws_row: 30, ws_col: 97, ws_xpixel: 0, ws_ypixel: 0)
    try #require(unsafe openpty(&ours, &theirs, nil, nil, &size) == 0)
    defer {
      close(ours)
      close(theirs)
    }
    let environment = Environment(["TERM": "xterm", "LANG": "C.UTF-8"])
    let output = Output(theirs, environment: environment)
    #expect(output.size == TerminalSize(columns: 97, rows: 30))
    #expect(output.appearance == Appearance(colour: true, unicode: true, width: 97))
    #expect(output.canRedraw)
    #expect(!Output(theirs, environment: Environment(["TERM": "dumb"])).canRedraw)
  }

  @Test func isNoTerminalWhenItIsAFile() throws {
    let file = unsafe open("/dev/null", O_WRONLY)
    defer { close(file) }
    let output = Output(file, environment: Environment(["TERM": "xterm", "LANG": "C.UTF-8"]))
    #expect(!output.isTerminal && !output.canRedraw)
    #expect(output.appearance == .plain)
  }
}

func readAll(_ descriptor: Int32) -> String {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = unsafe read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}
