import Format
import Git
import Model

/// Which files in a cycle's folder are plans; none is read yet.
struct PlanListing {
  struct Plan {
    let team: TeamPath
    let file: File
  }

  /// How deep folders may be nested.
  private static let depthLimit = 32

  /// In team order.
  private(set) var plans: [Plan] = []
  /// What stands where a plan should and is none: links, folders named like files.
  private(set) var problems: [FileProblem] = []
  private let cycleIDs: [String]
  /// In `plans`.
  private var places: [TeamPath: Int] = [:]

  /// - Parameter cycleIDs: which no team may be called.
  init(of cycle: File, in files: FileSource, besides cycleIDs: [String]) throws {
    self.cycleIDs = cycleIDs
    try list(cycle, team: nil, in: files)
    plans.sort { $0.team < $1.team }
    for (place, plan) in plans.enumerated() {
      places[plan.team] = place
      check(plan)
    }
  }

  /// nil where the team has none.
  func plan(of team: TeamPath) -> Plan? { places[team].map { plans[$0] } }

  private mutating func check(_ plan: Plan) {
    guard plan.team.segments.count == 1, cycleIDs.contains(plan.team.name) else { return }
    problems.append(
      .ofFile(
        plan.file.path, "'\(plan.team)' is a cycle: a team can't bear its name",
        hint: "rename the file"))
  }

  private mutating func list(_ folder: File, team: String?, in files: FileSource) throws {
    for file in try files.entries(of: folder) {
      if team == nil, file.name == "retros", file.kind == .directory { continue }
      if team == nil, file.name == "cycle.yaml" { continue }
      if file.kind == .directory, !file.name.hasSuffix(".yaml") {
        guard
          file.path.utf8.count(where: { $0 == UInt8(ascii: "/") }) <= PlanListing.depthLimit
        else {
          problems.append(
            .ofFile(
              file.path, "folders are nested deeper than \(PlanListing.depthLimit)",
              hint: "no organisation is that deep: move what is in it elsewhere"))
          continue
        }
        let below = (team.map { $0 + "/" } ?? "") + file.name
        try list(file, team: below, in: files)
      } else if file.name.hasSuffix(".yaml") {
        add(file, team: team)
      }
    }
  }

  private mutating func add(_ file: File, team: String?) {
    guard file.kind == .file || file.kind == .executable else {
      problems.append(Listing.refusal(of: file.kind, at: file.path))
      return
    }
    let name = (team.map { $0 + "/" } ?? "") + file.name.dropLast(".yaml".count)
    if let problem = TeamPath.problem(with: name) {
      problems.append(.ofFile(file.path, problem, hint: "rename the file, or move it elsewhere"))
    } else {
      plans.append(Plan(team: TeamPath(unchecked: name), file: file))
    }
  }
}
