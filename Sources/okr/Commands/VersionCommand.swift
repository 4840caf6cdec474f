import ArgumentParser
import Model
import Terminal

struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Show the version, and that of the file format.")

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let context = Context.current
    if display.json {
      return try context.show([
        "version": .text(OKR.version), "format": .number(Double(Settings.formatVersion)),
      ])
    }
    try context.show(["\(OKR.nameAndVersion)"])
  }
}
