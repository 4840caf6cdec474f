import Foundation
import Testing

/// Plays every file in `Screens` again; with `OKR_RECORD=1` writes down what it shows now.
@Suite struct ScreenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Screens")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".screen") }.map { String($0.dropLast(7)) }.sorted()

  private static let records = ProcessInfo.processInfo.environment["OKR_RECORD"] == "1"

  @Test func thereAreScreens() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names)
  func shows(_ name: String) throws {
    let file = Self.folder.appending(path: "\(name).screen")
    let screen = Screen(try String(contentsOf: file, encoding: .utf8))
    let session = try Session()
    let transcripts = try session.run(screen.steps.map(\.command))
    #expect(transcripts.count == screen.steps.count, "a command ended the shell")

    var played = screen
    for (index, transcript) in transcripts.enumerated() {
      let step = screen.steps[index]
      played.steps[index].shown = transcript.lines
      if !Self.records, transcript.lines != step.shown {
        let difference = lineDifference(from: step.shown, to: transcript.lines)
        Issue.record(
          "$ \(step.command.joined(separator: "\n"))\n\(difference)",
          sourceLocation: Self.place(file, step))
      }
    }
    if Self.records, played.text != screen.text {
      try Data(played.text.utf8).write(to: file)
    }
    #expect(try session.damage() == "")
  }

  private static func place(_ file: URL, _ step: Screen.Step) -> SourceLocation {
    SourceLocation(
      fileID: "Screens/\(file.lastPathComponent)", filePath: file.path, line: step.line, column: 1)
  }
}
