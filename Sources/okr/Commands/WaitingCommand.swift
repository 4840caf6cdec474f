import ArgumentParser
import Model
import Store
import Terminal

/// `okr` alone.
struct WaitingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiting", abstract: "What waits for you; the same as 'okr' alone.",
    shouldDisplay: false)

  @OptionGroup var read: ReadOptions

  func run() throws {
    do {
      try Read(read).answer { view in try view.show(WaitingScreen(of: view)) }
    } catch let refusal as Refusal where isBeginning(refusal) {
      let context = Context.current
      try context.show(Welcome(refusal).lines(for: context.output.appearance))
    }
  }

  /// Whether there is nothing here yet, and nobody asked for a place that isn't there. Programs
  /// get the error.
  private func isBeginning(_ refusal: Refusal) -> Bool {
    refusal.kind == .notFound && read.at == nil && read.cycle == nil && !read.display.json
  }
}
