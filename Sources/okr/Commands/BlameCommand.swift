import ArgumentParser
import History
import Model
import Store

struct BlameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame", abstract: "Who last changed each field, when and why.",
    discussion: """
      Every field of an objective or key result with its last change, followed through renames and \
      moves.

      okr blame p99
      okr blame checkout:instant-pay
      """)

  @Argument(help: ArgumentHelp("An objective or key result.", valueName: "ref"))
  var name: String

  @OptionGroup var read: ReadOptions

  func run() throws {
    try Read(read).answer { view in
      let reference = try view.find(name, .item)
      let version = view.version
      let item = try version.item(reference)
      let value = item.keyResult?.value ?? item.objective.valueAlone
      let tip = try version.commit ?? view.workspace.mainTip()
      let events = try events(of: reference, in: view.workspace.past(of: reference.cycle, to: tip))
      try view.show(
        BlameScreen(
          reference: reference, title: item.title,
          blame: Blame(value, committed: try committed(reference, value, view), events: events),
          today: view.today, revision: version.revision))
    }
  }

  private func events(of reference: Reference, in past: Workspace.Past) -> [Event] {
    let timeline = Timeline(past.revisions)
    return timeline.events(of: reference).filter {
      $0.item == reference
    }
  }

  /// The item as main has it, where the work tree is read.
  private func committed(_ reference: Reference, _ value: Value, _ view: View) throws -> Value? {
    guard view.version.revision == nil else { return value }
    let main = try view.workspace.main()
    guard
      let objective = try main.plan(of: reference.team, in: reference.cycle ?? "")?
        .objective(reference.objective ?? "")
    else { return nil }
    guard let keyResult = reference.keyResult else { return objective.valueAlone }
    return objective.keyResult(keyResult)?.value
  }
}
