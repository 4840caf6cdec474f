import Format
import Model
import Store
import Terminal

/// What is to be looked at, each once: plans by their place in the repository, and files that are no plan's.
struct LintTargets {
  private(set) var plans: [PlanPath] = []
  /// `okr.yaml`, files of cycles and of words, from the repository's root.
  private(set) var organisation: [String] = []
  /// Files anywhere that are read as plans, by the path that is shown of them.
  private(set) var elsewhere: [(path: String, bytes: [UInt8])] = []

  private let view: View
  /// The ids of the cycles asked for, else of all that aren't known to be closed, the earliest first.
  private let cycles: [String]
  /// Folders of plans that were named.
  private var folders: [String] = []

  /// - Parameters:
  ///   - names: teams, files and folders of plans.
  ///   - all: what is looked at without any; nil for all there is.
  /// - Throws: what says that there is none of a name, and which is near.
  init(_ names: [String], in view: View, or all: [PlanPath]? = nil) throws {
    self.view = view
    let version = view.version
    let open = version.cycles.values.filter { $0.state != .closed }
      .sorted { ($0.starts, $0.id) < ($1.starts, $1.id) }
    cycles =
      try view.wantedCycle.map { [try version.cycle($0).id] }
      ?? open.map(\.id) + version.cycleIDs.filter { version.cycles[$0] == nil }
    for name in names { try include(name) }
    if names.isEmpty {
      folders = [""]
      plans = try all ?? version.planPaths(in: cycles)
      guard all == nil else { return }
      organisation =
        [SettingsFormat.path] + cycles.map { "cycles/\($0)/cycle.yaml" }
        + [LanguageFormat.path(of: view.settings.language)]
    }
    plans = plans.withoutDoubles
    organisation = organisation.withoutDoubles
  }

  /// Whether a problem is one of what is looked at; a plan can't be looked at without its cycle.
  func cover(_ problem: FileProblem) -> Bool {
    let path = problem.path
    return organisation.contains(path) || elsewhere.contains { $0.path == path }
      || folders.contains { $0.isEmpty || path.hasPrefix($0 + "/") }
      || plans.contains { $0.description == path || path == "cycles/\($0.cycle)/cycle.yaml" }
  }

  private mutating func include(_ name: String) throws {
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return try include(file: name) }
    do {
      plans += try paths(ofTeam: name)
    } catch let failure as ReferenceLookup.Failure {
      guard case .unknown = failure, TextFile.exists(located(name)) else { throw failure }
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
      return include(try bytes(ofFile: name), shownAs: name)
    }
    let known = try view.version.planPaths(in: view.version.cycleIDs)
    let within = known.filter {
      path.isEmpty || $0.description == path || $0.description.hasPrefix(path + "/")
    }
    if !within.isEmpty {
      plans += within
      if !within.contains(where: { $0.description == path }) { folders.append(path) }
    } else if path == SettingsFormat.path || isOfCycle(path) || isOfWords(path) {
      organisation.append(path)
    } else if view.version.commit != nil, let text = try view.version.text(ofFile: path) {
      include(Array(text.utf8), shownAs: path)
    } else {
      include(try bytes(ofFile: name, among: known.map(\.description)), shownAs: path)
    }
  }

  private mutating func include(_ bytes: [UInt8], shownAs path: String) {
    guard !elsewhere.contains(where: { $0.path == path }) else { return }
    elsewhere.append((path, bytes))
  }

  private func isOfCycle(_ path: String) -> Bool {
    view.version.cycleIDs.contains { path == "cycles/\($0)/cycle.yaml" }
  }

  private func isOfWords(_ path: String) -> Bool {
    LanguageFormat.language(of: path) != nil && (try? view.version.text(ofFile: path)) != nil
  }

  private func bytes(ofFile name: String, among known: [String] = []) throws -> [UInt8] {
    let place = located(name)
    guard TextFile.exists(place) else {
      let near = path(of: name).flatMap { Nearest.name(to: $0, among: known, limit: 4) }
      throw Refusal(
        .notFound, "no file '\(name)'",
        hint: near.map { "did you mean \($0)?" }
          ?? "'okr lint' without a name looks at all plans")
    }
    guard TextFile.isFile(place), !name.hasSuffix(".md") else {
      throw Refusal(
        .notFound, "'\(name)' is no plan", hint: "name a team, a file in YAML, or a folder of plans"
      )
    }
    do {
      return try TextFile.bytes(of: place)
    } catch {
      throw Refusal(.notFound, "\(error)")
    }
  }

  private func located(_ name: String) -> String { view.context.located(name) }

  /// From the repository's root; nil for what lies outside of it.
  private func path(of name: String) -> String? {
    guard let root = TextFile.wholePath(view.workspace.folder),
      let whole = TextFile.wholePath(located(name)) ?? missing(name)
    else { return nil }
    if whole == root { return "" }
    return whole.hasPrefix(root + "/") ? String(whole.dropFirst(root.count + 1)) : nil
  }

  /// The whole path of a file that isn't on the disk: another version may have it.
  private func missing(_ name: String) -> String? {
    guard !name.hasPrefix("/") else { return name }
    return TextFile.wholePath(view.context.directory).map { "\($0)/\(name)" }
  }
}

extension Array where Element: Hashable {
  fileprivate var withoutDoubles: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
