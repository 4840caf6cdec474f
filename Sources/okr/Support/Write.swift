import History
import Model
import Store
import Terminal

/// Runs a command that writes: performs an operation and prints the commit, or what it would change.
struct Write {
  let options: WriteOptions
  private let context = Context.current

  init(_ options: WriteOptions) { self.options = options }

  func workspace() throws -> Workspace {
    try Workspace.open(at: context.directory, environment: context.environment.values)
  }

  func perform(_ operation: some Operation) throws {
    try perform(operation, in: workspace())
  }

  func perform(_ operation: some Operation, in workspace: Workspace) throws {
    let author = try workspace.author(asOf: options.asOf, coAuthors: options.coAuthors)
    if options.dryRun {
      try show(try workspace.preview(operation, by: author))
    } else {
      let written = try workspace.perform(operation, by: author)
      try show(written)
      guard !options.display.json else { return }
      WrittenFindings(workspace: workspace, today: author.today).tell(of: written)
    }
  }

  /// Starts or closes a cycle.
  ///
  /// - Parameter entries: what else the answer tells as JSON.
  func turn(
    _ operation: TurnCycle, in workspace: Workspace, telling entries: [Value.Entry]
  ) throws {
    let author = try workspace.author(asOf: options.asOf, coAuthors: options.coAuthors)
    if options.dryRun {
      try show(try workspace.preview(operation, by: author), telling: entries)
    } else {
      try show(try workspace.turn(operation, by: author), telling: entries)
    }
  }

  /// Performs a change of a plan; asks for the reason where the plan was agreed.
  func perform<Changing: Operation>(
    _ operation: Changing, reason: String?, setting: (inout Changing, PlanChange) -> Void
  ) throws {
    if let reason { try OneLine.check(reason, "reason") }
    var operation = operation
    setting(&operation, PlanChange(cycle: options.cycle, reason: reason))
    do {
      try perform(operation)
    } catch let missing as ReasonMissing {
      guard let asked = Prompt()?.ask("Why (\(missing.cycle) is agreed)"), !asked.isEmpty
      else { throw missing.refusal }
      setting(&operation, PlanChange(cycle: options.cycle, reason: asked))
      try perform(operation)
    }
  }

  func show(_ written: Written, telling entries: [Value.Entry] = []) throws {
    do {
      try tell(written, entries)
    } catch let error as OutputError where !error.isBrokenPipe {
      throw Refusal(.cannotWrite, "\(written.shortID) is committed, but \(error)")
    }
  }

  private func tell(_ written: Written, _ entries: [Value.Entry]) throws {
    if options.display.json { return try context.show(.map(written.json + entries)) }
    var line: Text = "\(written.shortID, .yellow) \(written.message.subject)"
    if let cycle = written.cycle { line += "  \(cycle, .faint)" }
    try context.output.write([line])
    for remark in written.remarks { context.note("\("note:", .cyan) \(remark)") }
  }

  func show(_ preview: Preview, telling entries: [Value.Entry] = []) throws {
    if options.display.json { return try context.show(.map(preview.json + entries)) }
    let appearance = context.output.appearance
    let list = ChangeList(preview.changes, to: Snapshot(settings: preview.settings))
    let lines = list.lines(for: appearance) + preview.fileLines(for: appearance)
    try context.output.write(lines.isEmpty ? ["nothing would change"] : lines)
  }
}

extension Written {
  fileprivate var json: [Value.Entry] {
    [
      .init("commit", .text(id)), .init("cycle", .optional(cycle)),
      .init("subject", .text(message.subject)), .init("changes", .list(changes.map(\.json))),
    ]
  }
}

extension Preview {
  fileprivate func fileLines(for appearance: Appearance) -> [Text] {
    guard !otherFiles.isEmpty else { return [] }
    let gap: [Text] = changes.isEmpty ? [] : [""]
    return gap + [Text("Other files", .strong)]
      + otherFiles.flatMap { Text("  \($0)").wrapped(to: appearance.width, hanging: 4) }
  }

  fileprivate var json: [Value.Entry] {
    [.init("changes", .list(changes.map(\.json))), .init("dry_run", true)]
  }
}
