import Format
import Model
import Store
import Terminal

/// What is to be looked at, each once: plans by their place in the repository, and files that are no plan's.
struct LintTargets {
  private(set) var plans: [PlanPath] = []
  /// `okr.yaml`, files of cycles and of words, from the repository's root.
  private(set) var organisation: [String] = []
  /// Files anywhere that are read as plans: by their path from the repository's root, outside of it by the whole one.
  private(set) var elsewhere: [(path: String, bytes: [UInt8])] = []

  let view: View
  /// The ids of the cycles asked for, else of all that aren't known to be closed, the earliest first.
  private let cycles: [String]
  /// Folders of plans that were named.
  private var folders: [String] = []
  /// Whether nothing is left out that isn't known to be closed.
  private(set) var isWhole = false

  /// - Parameters:
  ///   - names: teams, files and folders of plans.
  ///   - changed: what is looked at without any, of plans and of the organisation's files; nil for all there is.
  /// - Throws: what says that there is none of a name, and which is near.
  init(
    _ names: [String], in view: View, or changed: (plans: [PlanPath], others: [String])? = nil
  ) throws {
    self.view = view
    let version = view.version
    let open = version.cycles.values.filter { $0.state != .closed }
      .sorted { ($0.starts, $0.id) < ($1.starts, $1.id) }
    cycles =
      try view.wantedCycle.map { [try version.cycle($0).id] }
      ?? open.map(\.id) + version.cycleIDs.filter { version.cycles[$0] == nil }
    for name in names { try include(name) }
    if names.isEmpty, let changed {
      plans = changed.plans
      organisation = changed.others.filter(version.isOfOrganisation)
    } else if names.isEmpty {
      try includeAll()
    }
    plans = plans.withoutDoubles
    organisation = organisation.withoutDoubles
  }

  private mutating func includeAll() throws {
    folders.append("")
    isWhole = view.wantedCycle == nil
    plans += try view.version.planPaths(in: cycles)
    organisation +=
      [SettingsFormat.path] + cycles.map { "cycles/\($0)/cycle.yaml" }
      + (try view.version.wordPaths)
  }

  /// Whether a problem is one of what is looked at; a plan can't be looked at without its cycle.
  func cover(_ problem: FileProblem) -> Bool {
    let path = problem.path
    return organisation.contains(path) || elsewhere.contains { $0.path == path }
      || folders.contains { isLookedAt(path, in: $0) }
      || plans.contains { $0.description == path || path == "cycles/\($0.cycle)/cycle.yaml" }
  }

  /// Whether a file is one of a folder's; those of a closed cycle are only where the folder is one in it.
  private func isLookedAt(_ path: String, in folder: String) -> Bool {
    guard folder.isEmpty || path.hasPrefix(folder + "/") else { return false }
    return !view.version.cycleIDs.contains { id in
      path.hasPrefix("cycles/\(id)/") && !cycles.contains(id)
        && !"\(folder)/".hasPrefix("cycles/\(id)/")
    }
  }

  private mutating func include(_ name: String) throws {
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return try include(file: name) }
    do {
      plans += try paths(ofTeam: name)
    } catch let failure as ReferenceLookup.Failure {
      guard case .unknown = failure, try isThere(name) else { throw failure }
      try include(file: name)
    }
  }

  private func paths(ofTeam name: String) throws -> [PlanPath] {
    let version = view.version
    let written = Model.Reference(name, isCycle: version.hasCycle)?.cycle
    let looked = try written.map { [try version.cycle($0).id] } ?? cycles
    let lookup = try version.lookup(cycle: written ?? view.wantedCycle, today: view.today)
    let team = try version.find(name, lookup: lookup, kinds: .team).team
    let paths = try looked.filter { try version.teamsWithPlans(in: $0).contains(team) }
      .map { PlanPath(team, in: $0) }
    guard paths.isEmpty else { return paths }
    let places =
      looked.isEmpty ? "a cycle that isn't closed" : looked.joined(separator: " or ")
    throw Refusal(
      .notFound, "\(team) has no plan in \(places)",
      hint: "okr status --cycle CYCLE shows who has")
  }

  private mutating func include(file name: String) throws {
    guard let path = path(of: name) else {
      let whole = TextFile.wholePath(located(name))
      return include(try bytes(ofFile: name), shownAs: whole ?? name)
    }
    guard !path.isEmpty else { return try includeAll() }
    let known = try view.version.planPaths(in: view.version.cycleIDs)
    let below = known.filter { $0.description == path || $0.isBelow(path) }
    if !below.isEmpty {
      try include(below, below: path)
    } else if view.version.isOfOrganisation(path) {
      organisation.append(path)
    } else if view.version.cycleIDs.contains(where: { path == "cycles/\($0)" }) {
      throw Refusal(
        .notFound, "'\(path)' has no plans yet", hint: "okr propose TEAM begins one")
    } else {
      include(try bytes(ofFile: name, at: path, among: known.map(\.description)), shownAs: path)
    }
  }

  /// A folder that holds cycles means those that are looked at without it.
  private mutating func include(_ below: [PlanPath], below path: String) throws {
    let looked = below.filter { cycles.contains($0.cycle) || "\(path)/".hasPrefix($0.folder) }
    guard !looked.isEmpty else {
      throw Refusal(
        .notFound, "'\(path)' has no plan in a cycle that isn't closed",
        hint: "name the cycle's folder: \(below[0].folder.dropLast())")
    }
    plans += looked
    if looked != [PlanPath(path)] { folders.append(path) }
  }

  private mutating func include(_ bytes: [UInt8], shownAs path: String) {
    guard !elsewhere.contains(where: { $0.path == path }) else { return }
    elsewhere.append((path, bytes))
  }
}

extension PlanPath {
  /// Of its cycle, with the slash behind it.
  fileprivate var folder: String { "cycles/\(cycle)/" }

  func isBelow(_ folder: String) -> Bool {
    folder.isEmpty || description.hasPrefix(folder + "/")
  }
}

extension Version {
  /// Whether a file is no plan's, but says how plans are read: `okr.yaml`, a cycle's, one of words.
  func isOfOrganisation(_ path: String) -> Bool {
    path == SettingsFormat.path || cycleIDs.contains { path == "cycles/\($0)/cycle.yaml" }
      || LanguageFormat.isMeant(by: path) && isThere(path)
  }

  private func isThere(_ path: String) -> Bool {
    (try? bytes(ofFile: path)) != nil || (try? refusal(at: path)) != nil
  }

  /// Of all files of words, also those that nothing reads.
  fileprivate var wordPaths: [String] {
    get throws { try paths(below: LanguageFormat.folder).filter(LanguageFormat.isMeant) }
  }
}

extension Array where Element: Hashable {
  fileprivate var withoutDoubles: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
