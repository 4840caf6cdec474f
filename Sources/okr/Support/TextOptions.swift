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
    guard let file else { return message }
    do {
      return file == "-" ? try TextFile.standardInput() : try TextFile.read(file)
    } catch {
      throw Refusal(.notFound, "\(error)")
    }
  }
}
