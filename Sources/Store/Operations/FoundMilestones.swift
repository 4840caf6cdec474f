import Model

/// What a check-in says of key results, with the milestones that `--done` names.
struct FoundMilestones {
  private(set) var statements: [CheckIn.Statement]

  /// - Parameters:
  ///   - names: ids or titles; an id wins over a title.
  ///   - day: the day it is stated for.
  /// - Throws: `Refusal` where none goes by a name, or several do.
  init(_ names: [String], among statements: [CheckIn.Statement], on day: Day) throws {
    self.statements = statements
    for name in names { try add(name, on: day) }
  }

  private mutating func add(_ name: String, on day: Day) throws {
    let byID = found { $0.id == name }
    let found =
      byID.isEmpty ? found { $0.title.lowercased() == name.lowercased() } : byID
    guard let (index, milestone) = found.first else { throw unknown(name) }
    guard found.count == 1 else { throw ambiguous(name, found) }
    if let done = milestone.done, done <= day {
      statements[index].doneBefore.append(milestone)
    } else {
      statements[index].done.append(milestone)
    }
  }

  private func found(where fits: (Milestone) -> Bool) -> [(index: Int, milestone: Milestone)] {
    statements.indices.flatMap { index in
      statements[index].place.keyResult.measure.milestones.filter(fits).map { (index, $0) }
    }
  }

  private func unknown(_ name: String) -> Refusal {
    let known = statements.flatMap { $0.place.keyResult.measure.milestones.map(\.id) }
    let names = statements.map(\.place.keyResult.id).joined(separator: ", ")
    return Refusal(
      .notFound, "no milestone '\(name)' in \(names)",
      hint: known.isEmpty
        ? "'\(names)' has no milestones" : "there are: " + known.joined(separator: ", "))
  }

  private func ambiguous(
    _ name: String, _ found: [(index: Int, milestone: Milestone)]
  ) -> Refusal {
    let names = found.map { "\(statements[$0.index].place.keyResult.id)/\($0.milestone.id)" }
    return Refusal(
      .notFound,
      "'\(name)' may mean \(names.count) milestones: " + names.joined(separator: ", "),
      hint: "name it by its id, and check in one of these key results at a time")
  }
}
