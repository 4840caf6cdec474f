import ArgumentParser
import Model
import Store
import Terminal

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make a proposal part of the plans, with all that was said of it.",
    discussion: """
      For leads of every team that it touches, once it has its approvals. Plans are merged by \
      meaning: only the same field changed differently on both sides, or something removed here and \
      changed there, is a conflict. Conflicts are asked for on a terminal; else they are listed, \
      nothing changes, and the exit status is 1. 'ours' is what the main branch has, 'theirs' what \
      the proposal says.

      okr merge checkout
      okr merge checkout --value p99.target=250 --theirs
      okr merge checkout --dry-run
      """)

  @Argument(help: ArgumentHelp("The proposal.", valueName: "name"))
  var name: String

  @Flag(help: "What the main branch has stands in all conflicts that no --value settles.")
  var ours = false

  @Flag(help: "What the proposal says stands in all conflicts that no --value settles.")
  var theirs = false

  @Option(
    name: .customLong("value"), parsing: .singleValue,
    help: ArgumentHelp("The value of a field in conflict (repeatable).", valueName: "ref.field=v"))
  var values: [String] = []

  @OptionGroup var why: ReasonOption

  @OptionGroup var write: WriteOptions

  func run() throws {
    if let reason = why.reason { try OneLine.check(reason, "reason") }
    let write = Write(write)
    let workspace = try write.workspace()
    let author = try workspace.author(asOf: self.write.asOf, coAuthors: self.write.coAuthors)
    var settlement = try settlement()
    while true {
      do {
        return try merge(settlement, in: workspace, by: author, write)
      } catch let conflicts as MergeConflicts {
        guard let prompt = Prompt(), !self.write.display.json,
          ConflictWalk(prompt: prompt).settle(conflicts, in: &settlement)
        else {
          try show(conflicts)
          throw ExitStatus.no
        }
      }
    }
  }

  private func settlement() throws -> Settlement {
    guard !(ours && theirs) else { throw Refusal(.usage, "give one of --ours and --theirs") }
    var settlement = Settlement()
    settlement.side = ours ? .ours : theirs ? .theirs : nil
    settlement.values = try values.map { text in
      guard let stated = Settlement.Stated(text) else {
        throw Refusal(
          .usage, "'\(text)' is no REF.FIELD=VALUE", hint: "write it like p99.target=250")
      }
      return stated
    }
    return settlement
  }

  private func merge(
    _ settlement: Settlement, in workspace: Workspace, by author: Authorship, _ write: Write
  ) throws {
    if self.write.dryRun {
      let preview = try workspace.previewMerge(name, settling: settlement, by: author)
      let files = Value.Entry("other_files", .list(preview.otherFiles.map(Value.text)))
      return try write.show(preview, telling: [files])
    }
    let outcome = try workspace.merge(
      name, settling: settlement, reason: why.reason, by: author)
    switch outcome {
    case .merged(let written): try write.show(written)
    case .isMerged(let removed): try tell(removed)
    }
  }

  private func tell(_ removed: [String]) throws {
    let context = Context.current
    if write.display.json {
      return try context.show([
        "merged": true, "commit": .null, "removed": .list(removed.map(Value.text)),
      ])
    }
    let gone = removed.map { "'\($0)'" }.joined(separator: " and ")
    try context.show([
      Text("'\(name)' is merged already" + (gone.isEmpty ? "" : "; \(gone) went now"))
    ])
  }

  private func show(_ conflicts: MergeConflicts) throws {
    let context = Context.current
    let screen = ConflictScreen(name: name, conflicts: conflicts)
    if write.display.json { return try context.show(screen.json) }
    try context.output.write(screen.lines(for: context.output.appearance))
    let field = conflicts.disagreements.first { $0.conflict.takesValue }.map { disagreement in
      let place = disagreement.conflict.subject.reference?.withoutCycle
      let ref = place ?? disagreement.conflict.subject.description
      return " --value \(ref).\(disagreement.conflict.field ?? "")=VALUE"
    }
    context.note(
      "\("hint:", .cyan) okr merge \(name) --ours, --theirs\(field.map { ", or" + $0 } ?? "")")
  }
}
