import Terminal
import Testing

@Suite struct ProgramTests {
  @Test func capturesBothOutputsAndTheStatus() throws {
    let result = try Program(["/bin/sh", "-c", "cat; echo no >&2; exit 3"]).run("hello\n")
    #expect(result.output == "hello\n")
    #expect(result.errors == "no\n")
    #expect(result.status == 3)
  }

  @Test func carriesMoreThanAPipeHolds() throws {
    let text = String(repeating: "0123456789abcdef", count: 20_000)
    let result = try Program(["sh", "-c", "tee /dev/stderr"]).run(text)
    #expect(result.output == text)
    #expect(result.errors == text)
  }

  @Test func findsItInThePath() throws {
    #expect(try Program(["true"]).run().status == 0)
    #expect(try Program(["false"]).run().status == 1)
  }

  @Test func doesNotMindAnInputNobodyReads() throws {
    let text = String(repeating: "x", count: 1_000_000)
    #expect(try Program(["true"]).run(text).status == 0)
  }

  @Test func tellsAStatusFromASignal() throws {
    #expect(try Program(["sh", "-c", "kill -9 $$"]).run().status == 137)
  }

  @Test func givesItTheUsualSignalsBack() throws {
    #expect(try Program(["sh", "-c", "kill -PIPE $$"]).run().status == 141)
  }

  @Test func passesArgumentsThroughTheShellUntouched() throws {
    let result = try Program.shell("printf '%s|'", ["a b", "$HOME", "'"]).run()
    #expect(result.output == "a b|$HOME|'|")
  }

  @Test func takesAnotherEnvironment() throws {
    var program = Program(["/bin/sh", "-c", "echo $NAME"])
    program.environment = Environment(["NAME": "a=b"])
    #expect(try program.run().output == "a=b\n")
    #expect(Environment.process.values["PATH"] != nil)
  }

  @Test func saysWhatCannotBeRun() {
    let error = #expect(throws: ProgramError.self) { try Program(["no-such-program"]).run() }
    #expect(error?.description == "cannot run 'no-such-program': No such file or directory")
  }

  @Test func runsManyAtOnce() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      for index in 0..<40 { group.addTask { try Program(["cat"]).run("\(index)").output } }
      var seen: Set<String> = []
      for try await output in group { seen.insert(output) }
      #expect(seen.count == 40)
    }
  }
}
