import ArgumentParser
import History
import Model
import Store

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Whose check-ins are due or overdue.",
    discussion: """
      Of all running cycles: for cron, a chat, a calendar. The owner of a key result is asked, else \
      its objective's, else the leads of the team. A calendar tells what is to come, too.

      okr due
      okr due --owner ana --within 3
      okr due --format markdown | post-to-chat
      okr due --format ics > check-ins.ics
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, ics
  }

  @Option(help: ArgumentHelp("Only what this person is asked for.", valueName: "person"))
  var owner: String?

  @Option(help: ArgumentHelp("Look so many days ahead, too.", valueName: "days"))
  var within: Int?

  @Option(help: "The form of the answer.")
  var format: Form = .text

  @OptionGroup var read: ReadOptions

  func run() throws {
    if let within, !(0...366).contains(within) {
      throw Refusal(.usage, "'\(within)' is no number of days from 0 to 366")
    }
    try Read(read).answer { view in
      let list = try list(view)
      if view.wantsJSON { return try view.show(DueScreen(list: list)) }
      switch format {
      case .text: try view.show(DueScreen(list: list))
      case .markdown: try view.context.show(document: DueMarkdown(list: list).text)
      case .ics: try view.context.show(document: DueCalendar(list: list).text)
      }
    }
  }

  private func list(_ view: View) throws -> DueList {
    let isCalendar = format == .ics && !view.wantsJSON
    let list = try view.dueList(within: within ?? (isCalendar ? nil : 0))
    guard let owner else { return list }
    try checkPerson(owner, view)
    return list.asked(of: [owner])
  }

  /// - Throws: `Refusal` where nobody of that name is known, or owns anything.
  private func checkPerson(_ name: String, _ view: View) throws {
    let known = try view.people()
    guard !known.contains(where: { view.settings.isSamePerson($0, name) }) else { return }
    let near = Nearest.name(to: name, among: known.sorted(), limit: 3)
    throw Refusal(
      .notFound, "nobody is named '\(name)' here",
      hint: near.map { "did you mean \($0)?" } ?? "give an id or an address as the plans have it")
  }
}

extension View {
  /// Ids and addresses of all that the settings or the plans of running cycles name.
  fileprivate func people() throws -> Set<String> {
    var people = Set(settings.people.flatMap { [$0.id] + $0.emails } + settings.facilitators)
    for team in settings.teams.values { people.formUnion(team.leads + team.members) }
    for cycle in version.cycles.values where cycle.state == .active {
      for objective in try version.plans(in: cycle.id).values.flatMap(\.objectives) {
        people.formUnion([objective.owner].compactMap(\.self))
        people.formUnion(objective.keyResults.compactMap(\.owner))
      }
    }
    return people
  }
}
