import ArgumentParser
import Model
import Store

struct CommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Say something of a proposal, or of one thing in it.",
    discussion: """
      Kept beside the proposal, so that rebasing or squashing it loses no word. Nothing that is checked out changes.

      okr comment checkout -m "I like it"
      okr comment checkout p99 -m "Is 300 bold enough?"
      """)

  @Argument(help: "The proposal.")
  var name: String

  @Argument(help: ArgumentHelp("A team, an objective or a key result in it.", valueName: "ref"))
  var reference: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talking = Talking(talk)
    try talking.say(text, of: name) { workspace, proposal, today, text in
      let item = try reference.map { try workspace.reference($0, in: proposal, today: today) }
      return try workspace.remark(on: proposal, .comment, text, about: item)
    }
  }
}

struct RequestChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request-changes", abstract: "Say what is to change before you agree.",
    discussion: """
      It blocks nothing by itself: the merge records it.

      okr request-changes checkout -m "Half of this is for next quarter"
      """)

  @Argument(help: "The proposal.")
  var name: String

  @Argument(help: ArgumentHelp("A team, an objective or a key result in it.", valueName: "ref"))
  var reference: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let talking = Talking(talk)
    try talking.say(text, of: name) { workspace, proposal, today, text in
      let item = try reference.map { try workspace.reference($0, in: proposal, today: today) }
      return try workspace.remark(on: proposal, .requestChanges, text, about: item)
    }
  }
}
