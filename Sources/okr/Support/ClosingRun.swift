import Model
import Store
import Terminal

/// Closes a cycle, opens the proposals of what goes on, and tells of both.
struct ClosingRun {
  let id: String
  let options: WriteOptions
  let workspace: Workspace
  /// nil where nothing is to be carried on.
  let carrying: Carrying?
  let author: Authorship
  private let context = Context.current

  init(id: String, options: WriteOptions, workspace: Workspace, carrying: Carrying?) throws {
    self.id = id
    self.options = options
    self.workspace = workspace
    self.carrying = carrying
    author = try workspace.author(asOf: options.asOf, coAuthors: options.coAuthors)
  }

  func close(_ closing: Closing) throws {
    if !wantsJSON { closing.remarks.forEach(context.note) }
    try walk?.confirm(closing)
    let carryOns = try chosen()
    let turn = TurnCycle.closing(id, in: workspace, knowing: closing.kept)
    if options.dryRun {
      let preview = try workspace.preview(turn, by: author)
      let carried = try previewed(carryOns)
      try Write(options).show(preview, telling: closing.json + (carried?.json ?? []))
      guard !wantsJSON else { return }
      try show(closing)
      return try show(carried)
    }
    let written = try workspace.turn(turn, by: author)
    guard wantsJSON else {
      try Write(options).show(written)
      try show(closing)
      return try open(carryOns)
    }
    let carried = try opened(carryOns)
    try Write(options).show(written, telling: closing.json + (carried?.json ?? []))
  }

  /// Of a cycle that is closed already.
  func carryOn() throws {
    let carryOns = try chosen()
    if options.dryRun {
      let carried = try previewed(carryOns)
      guard wantsJSON else { return try show(carried) }
      return try context.show(.map((carried?.json ?? []) + [.init("dry_run", true)]))
    }
    guard wantsJSON else { return try open(carryOns) }
    let carried = try opened(carryOns)
    try context.show(.map([.init("commit", .null)] + (carried?.json ?? [])))
  }

  private var wantsJSON: Bool { options.display.json }

  /// nil where nobody is to be asked.
  private var walk: ClosingWalk? {
    options.dryRun || wantsJSON ? nil : Prompt().map { ClosingWalk(prompt: $0, id: id) }
  }

  /// What each team takes along: what the person says, everything where there is nobody to ask.
  private func chosen() throws -> [CarryOn] {
    guard let carrying else { return [] }
    return carrying.carryOns(of: try walk?.choose(from: carrying) ?? carrying.candidates)
  }

  private func previewed(_ carryOns: [CarryOn]) throws -> CarriedOn? {
    guard let carrying else { return nil }
    var carried = CarriedOn(carrying: carrying)
    for carryOn in carryOns {
      carried.parts.append(.init(carryOn: carryOn, preview: try workspace.preview(carryOn)))
    }
    return carried
  }

  private func open(_ carryOns: [CarryOn]) throws {
    guard let carrying else { return }
    var carried = CarriedOn(carrying: carrying)
    do {
      try open(carryOns, into: &carried)
    } catch {
      if !carried.parts.isEmpty { try show(carried) }
      throw error
    }
    try show(carried)
  }

  private func opened(_ carryOns: [CarryOn]) throws -> CarriedOn? {
    guard let carrying else { return nil }
    var carried = CarriedOn(carrying: carrying)
    try open(carryOns, into: &carried)
    return carried
  }

  private func open(_ carryOns: [CarryOn], into carried: inout CarriedOn) throws {
    do {
      try workspace.open(carryOns, by: author) { begun, carryOn in
        carried.parts.append(.init(carryOn: carryOn, begun: begun))
      }
    } catch {
      guard let refusal = Refusal(explaining: error) else { throw error }
      throw Refusal(
        refusal.kind, "\(id) is closed, but not all of it is carried on: \(refusal.message)",
        hint: "mend that, and the same command opens what is missing")
    }
  }

  private func show(_ closing: Closing) throws {
    let appearance = context.output.appearance
    try context.show(closing.lines(for: appearance, tellingCarryOver: carrying == nil))
  }

  private func show(_ carried: CarriedOn?) throws {
    guard let carried else { return }
    try context.show(carried.lines(for: context.output.appearance))
    carried.remarks.forEach(context.note)
  }
}
