import ArgumentParser
import Model
import Store

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set one field of an objective, a key result or a plan.",
    discussion: """
      Changes the characters of that field and no others. An empty value takes the field away; lists \
      are separated by commas.

      okr set p99 target 400 --reason "the provider caps us"
      okr set instant-pay supports company:trusted-shop,strategy:trust
      """)

  @Argument(help: "An objective, a key result, or a team for its plan.")
  var reference: String

  @Argument(help: "The file's key, or milestones/ID/title and milestones/ID/weight.")
  var field: String

  @Argument(help: "The new value.")
  var value: String

  @OptionGroup var reason: ReasonOption
  @OptionGroup var write: WriteOptions

  func run() throws {
    try Write(write).perform(
      SetField(reference, field, MinusSign.plain(value)), reason: reason.reason
    ) {
      $0.context = $1
    }
  }
}

struct DropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Drop an objective or a key result.",
    discussion: """
      It is kept, greyed and out of the score, with the reason beside it.

      okr drop audit --reason "the law changed"
      """)

  @Argument(help: "An objective or a key result.")
  var reference: String

  @OptionGroup var reason: ReasonOption
  @OptionGroup var write: WriteOptions

  func run() throws {
    let reason = try Asking.line(reason.reason, option: "--reason", question: "Reason")
    try Write(write).perform(Drop(reference, context: PlanChange()), reason: reason) {
      $0.context = $1
    }
  }
}

struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move an objective or a key result.",
    discussion: """
      An objective to another team, a key result to another objective. Its id, its check-in values \
      and its history go with it, and references follow.

      okr move instant-pay engineering/platform --reason "the team was split"
      """)

  @Argument(help: "An objective or a key result.")
  var reference: String

  @Argument(help: "The team, or the objective, that it goes to.")
  var target: String

  @OptionGroup var reason: ReasonOption
  @OptionGroup var write: WriteOptions

  func run() throws {
    try Write(write).perform(MoveItem(reference, to: target), reason: reason.reason) {
      $0.context = $1
    }
  }
}

struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give an objective or a key result another id.",
    discussion: """
      References follow. Its title is changed with 'okr set REF title TEXT'.

      okr rename reduce-p99-latency-of-payment p99
      """)

  @Argument(help: "An objective or a key result.")
  var reference: String

  @Argument(help: "The new id.")
  var id: String

  @OptionGroup var reason: ReasonOption
  @OptionGroup var write: WriteOptions

  func run() throws {
    try Write(write).perform(RenameItem(reference, to: id), reason: reason.reason) {
      $0.context = $1
    }
  }
}
