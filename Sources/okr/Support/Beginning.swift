import History
import Model
import Store
import Terminal

/// Runs a command that begins a proposal, and says where one stands then.
struct Beginning {
  let workspace: Workspace
  private let options: WriteOptions
  private let context = Context.current

  init(_ options: WriteOptions) throws {
    self.options = options
    workspace = try Write(options).workspace()
  }

  func begin(_ operation: BeginProposal, named name: String?, reason: String? = nil) throws {
    let author = try workspace.author(asOf: options.asOf, coAuthors: options.coAuthors)
    guard !options.dryRun else {
      return try Write(options).show(workspace.preview(operation, named: name, by: author))
    }
    let begun = try workspace.begin(operation, named: name, reason: reason, by: author)
    let promises = reason == nil ? try openPromises(of: begun) : []
    guard !options.display.json else { return try context.show(begun.json(promises)) }
    try context.output.write([
      "\(begun.shortID, .yellow) \(begun.name.shortBranch)  \(begun.cycle.title, .faint)"
    ])
    for remark in begun.remarks { context.note("\("note:", .cyan) \(remark)") }
    if !begun.isCheckedOut {
      context.note(
        "\("note:", .cyan) this repository has no files: work on the branch in a clone of it")
    }
    for promise in promises {
      let owner = promise.owner.map { " (\($0))" } ?? ""
      context.note("\("promised:", .cyan) \(promise.text)\(owner, .faint)")
    }
    let left = begun.cycle.timeLeft(on: author.today).map { "; \($0)" } ?? ""
    context.note(
      "\("hint:", .cyan) okr edit \(begun.teams[0].name), then okr propose submit\(left)")
  }

  /// What the teams promised in the retrospectives before, and have yet to keep.
  private func openPromises(of begun: Begun) throws -> [Promise] {
    let version = try workspace.main()
    return try begun.teams.flatMap { try version.openPromises(of: $0, in: begun.cycle) }
  }
}

extension Begun {
  fileprivate func json(_ promises: [Promise]) -> Value {
    [
      "commit": .text(id), "cycle": .text(cycle.id), "proposal": .text(name.name),
      "branch": .text(name.shortBranch), "teams": .list(teams.map { .text($0.description) }),
      "checked_out": .flag(isCheckedOut), "promises": .list(promises.map(\.value)),
    ]
  }
}
