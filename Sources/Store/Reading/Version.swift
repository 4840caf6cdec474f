package import Format
package import Git
package import Model

/// The plans as they stood at one commit, or as they lie in the work tree.
///
/// Files are read when they are first asked for. What can't be read is left out and told in
/// `problems`; the rest is always there.
package final class Version {
  /// The commit it stands at; nil for the work tree.
  package let commit: ObjectID?
  /// The commit in hexadecimal digits; nil for the work tree.
  package var revision: String? { commit?.hex }
  package let settings: Settings
  /// By id; a cycle whose `cycle.yaml` can't be read isn't here.
  package let cycles: [String: Cycle]
  /// What couldn't be read of everything asked for so far, by path and place.
  package private(set) var problems: [FileProblem]

  /// The cycle of the proposal whose tip it is; references without a cycle are looked up there.
  var proposalCycle: String?

  let files: FileSource
  private var listing: Listing
  private let decoder: PlanDecoder
  private var plansByCycle: [String: [TeamPath: PlanFile]] = [:]
  private var readablePlans: [String: [TeamPath: Plan]] = [:]

  /// - Throws: `Refusal` where `okr.yaml` is missing or can't be read.
  init(files: FileSource, decoder: PlanDecoder) throws {
    self.files = files
    self.decoder = decoder
    commit = files.commit
    listing = try Listing(of: files)
    var problems = listing.problems
    settings = try Version.readSettings(from: files, decoder, problems: &problems)
    var cycles: [String: Cycle] = [:]
    for (id, file) in listing.cycleFiles {
      let reading = CycleFormat.read(try files.read(file), id: id).of(file.path)
      problems += reading.problems
      cycles[id] = reading.value
    }
    self.cycles = cycles
    self.problems = problems
  }

  /// Whether there is a folder of that name under `cycles/`, readable or not.
  package func hasCycle(_ id: String) -> Bool { listing.cycleIDs.contains(id) }

  package var cycleIDs: [String] { listing.cycleIDs }

  /// The teams that have a plan in a cycle, broken ones among them; none is read for that.
  package func teamsWithPlans(in cycle: String) throws -> Set<TeamPath> {
    Set(try listed(in: cycle).map(\.team))
  }

  /// Where the plans of these cycles stand, broken ones among them, cycle by cycle in team order.
  package func planPaths(in cycles: [String]) throws -> [PlanPath] {
    try cycles.flatMap { id in try listed(in: id).map { PlanPath($0.team, in: id) } }
  }

  /// The text of a file that is no plan; nil where there is none.
  package func text(ofFile path: String) throws -> String? {
    try bytes(ofFile: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a file holds that is no plan; nil where there is none.
  package func bytes(ofFile path: String) throws -> [UInt8]? {
    guard let file = try files.file(at: path), file.isOrdinary else { return nil }
    return try files.read(file)
  }

  /// Why what stands at a path isn't read; nil where it is, or nothing stands there.
  package func refusal(at path: String) throws -> FileProblem? {
    guard let file = try files.file(at: path), !file.isOrdinary else { return nil }
    return Listing.refusal(of: file.kind, at: path)
  }

  /// What the file of a team's plan holds, readable or not; nil where it has none.
  package func planText(of team: TeamPath, in cycle: String) throws -> [UInt8]? {
    try listing(of: cycle)?.plan(of: team).map { try files.read($0.file) }
  }

  /// The files right in a folder that holds no plans, by name.
  package func texts(inFolder folder: String) throws -> [(name: String, text: String)] {
    try files.entries(of: folder).compactMap { file in
      try text(ofFile: file.path).map { (file.name, $0) }
    }
  }

  /// All that stands in a folder and below it, folders left out.
  package func paths(below folder: String) throws -> [String] {
    try files.entries(of: folder).flatMap {
      $0.kind == .directory ? try paths(below: $0.path) : [$0.path]
    }
  }

  /// The files of a cycle's plans, broken ones among them, by team.
  package func planFiles(in cycle: String) throws -> [TeamPath: PlanFile] {
    if let known = plansByCycle[cycle] { return known }
    let entries = try listed(in: cycle)
    let readings = try decoder.read(entries, from: files)
    var plans: [TeamPath: PlanFile] = [:]
    for (entry, reading) in zip(entries, readings) {
      problems += reading.problems
      plans[entry.team] = PlanFile(path: entry.file.path, plan: reading.value)
    }
    plansByCycle[cycle] = plans
    return plans
  }

  /// The plans of a cycle that could be read.
  package func plans(in cycle: String) throws -> [TeamPath: Plan] {
    if let known = readablePlans[cycle] { return known }
    let plans = try planFiles(in: cycle).compactMapValues(\.plan)
    readablePlans[cycle] = plans
    return plans
  }

  /// The plan of a team; nil where it has none or it can't be read.
  package func plan(of team: TeamPath, in cycle: String) throws -> Plan? {
    if let known = plansByCycle[cycle] { return known[team]?.plan }
    guard let entry = try listing(of: cycle)?.plan(of: team) else { return nil }
    return try decoder.read([entry], from: files)[0].value
  }

  /// Everything of it that could be read, all cycles.
  package func snapshot() throws -> Snapshot {
    var plans: [String: [TeamPath: Plan]] = [:]
    for id in listing.cycleIDs { plans[id] = try self.plans(in: id) }
    return Snapshot(settings: settings, cycles: cycles, plans: plans)
  }

  private func listed(in cycle: String) throws -> [PlanListing.Plan] {
    try listing(of: cycle)?.plans ?? []
  }

  private func listing(of cycle: String) throws -> PlanListing? {
    let known = listing.problems.count
    let plans = try listing.plans(in: cycle, of: files)
    problems += listing.problems.dropFirst(known)
    return plans
  }

  private static func readSettings(
    from files: FileSource, _ decoder: PlanDecoder, problems: inout [FileProblem]
  ) throws -> Settings {
    guard let file = try files.file(at: SettingsFormat.path) else {
      throw Refusal(
        .notFound, "there is no okr.yaml here, so this is no repository of OKRs yet",
        hint: "okr init makes this repository ready")
    }
    guard file.kind == .file || file.kind == .executable else {
      throw BrokenFiles([Listing.refusal(of: file.kind, at: SettingsFormat.path)])
    }
    let reading = try decoder.settings(file, from: files).of(SettingsFormat.path)
    problems += reading.problems
    guard let settings = reading.value else { throw BrokenFiles(reading.problems) }
    return settings
  }
}

/// The file of one team's plan in one cycle.
package struct PlanFile: Sendable {
  package let path: String
  /// nil where it can't be read.
  package let plan: Plan?
}

/// Files without which nothing can be answered can't be read.
package struct BrokenFiles: Error, Sendable {
  package let problems: [FileProblem]

  package init(_ problems: [FileProblem]) { self.problems = problems }
}
