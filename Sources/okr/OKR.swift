import ArgumentParser

@main
struct OKR: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "okr")
}
