import ArgumentParser
import Store
import Terminal

/// A longer text: from the command line, a file, or standard input.
struct TextOptions: ParsableArguments {
  @Option(name: .customShort("m"), help: ArgumentHelp("What there is to say.", valueName: "text"))
  var message: String?

  @Option(
    name: .customShort("F"),
    help: ArgumentHelp("A file with what there is to say; - for standard input.", valueName: "file")
  )
  var file: String?

  /// nil where neither is given.
  func text() throws -> String? {
    if message != nil, file != nil { throw Refusal(.usage, "give one of -m and -F") }
    guard let text = try file.map(Self.contents) ?? message else { return nil }
    try Self.check(text)
    return MinusSign.plain(text)
  }

  private static func contents(of file: String) throws -> String {
    do {
      return file == "-" ? try TextFile.standardInput() : try TextFile.read(file)
    } catch {
      throw Refusal(.notFound, "\(error)", hint: "-F - reads standard input")
    }
  }

  /// In bytes. A history never forgets, and everybody who reads it reads all of it.
  private static let limit = 1 << 16

  private static func check(_ text: String) throws {
    guard text.utf8.count <= limit else {
      throw Refusal(
        .usage, "the text has \(text.utf8.count) bytes, the limit is \(limit) (64 KiB)",
        hint: "keep long texts elsewhere, and say where")
    }
    guard !text.unicodeScalars.contains("\0"), !text.unicodeScalars.contains("\u{FFFD}") else {
      throw Refusal(
        .usage, "the text has a byte in it that is no text", hint: "save it in the encoding UTF-8")
    }
  }
}
