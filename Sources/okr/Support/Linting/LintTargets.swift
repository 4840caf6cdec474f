import Format
import Model
import Store
import Terminal

/// What is to be looked at: plans by their place in the repository, and files that are no plan's.
struct LintTargets {
  private(set) var plans: [PlanPath] = []
  /// `okr.yaml`, files of cycles and of words, from the repository's root.
  private(set) var organisation: [String] = []
  /// Files anywhere that are read as plans, by the path that is shown of them.
  private(set) var elsewhere: [(path: String, bytes: [UInt8])] = []

  private let view: View
  /// The cycle asked for, else all that aren't closed, the earliest first.
  private let cycles: [Cycle]

  /// - Parameters:
  ///   - names: teams, files and folders of plans.
  ///   - all: what is looked at without any; nil for all there is.
  /// - Throws: what says that there is none of a name, and which is near.
  init(_ names: [String], in view: View, or all: [PlanPath]? = nil) throws {
    self.view = view
    cycles = try view.wantedCycle.map { [try view.version.cycle($0)] } ?? view.openCycles
    for name in names { try add(name) }
    if names.isEmpty {
      plans =
        all
        ?? cycles.flatMap { cycle in
          view.version.teamsWithPlans(in: cycle.id).map { PlanPath($0, in: cycle.id) }
        }
      guard all == nil else { return }
      organisation =
        [SettingsFormat.path] + cycles.map { "cycles/\($0.id)/cycle.yaml" }
        + [LanguageFormat.path(of: view.settings.language)]
    }
  }

  private mutating func add(_ name: String) throws {
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return try add(file: name) }
    do {
      try add(team: name)
    } catch let failure as ReferenceLookup.Failure {
      guard case .unknown = failure, TextFile.exists(located(name)) else { throw failure }
      try add(file: name)
    }
  }

  private mutating func add(team name: String) throws {
    let written = Model.Reference(name, isCycle: view.version.hasCycle)?.cycle
    let looked = try written.map { [try view.version.cycle($0)] } ?? cycles
    let lookup = try view.version.lookup(
      cycle: written ?? view.wantedCycle, today: view.today)
    let team = try view.version.find(name, lookup: lookup, kinds: .team).team
    let paths = looked.filter { view.version.teamsWithPlans(in: $0.id).contains(team) }
      .map { PlanPath(team, in: $0.id) }
    guard !paths.isEmpty else {
      let places =
        looked.isEmpty ? "a cycle that isn't closed" : looked.map(\.id).joined(separator: " or ")
      throw Refusal(
        .notFound, "\(team) has no plan in \(places)",
        hint: "okr status --cycle CYCLE shows who has")
    }
    plans += paths
  }

  private mutating func add(file name: String) throws {
    guard let path = path(of: name) else { return try add(elsewhere: name, at: name) }
    let known = view.version.cycleIDs.flatMap { id in
      view.version.teamsWithPlans(in: id).map { PlanPath($0, in: id) }
    }
    let within = known.filter {
      path.isEmpty || $0.description == path || $0.description.hasPrefix(path + "/")
    }
    if !within.isEmpty {
      plans += within
    } else if path == SettingsFormat.path || isOfCycle(path) || isOfWords(path) {
      organisation.append(path)
    } else {
      try add(elsewhere: name, at: path, near: known.map(\.description))
    }
  }

  private func isOfCycle(_ path: String) -> Bool {
    view.version.cycleIDs.contains { path == "cycles/\($0)/cycle.yaml" }
  }

  private func isOfWords(_ path: String) -> Bool {
    LanguageFormat.language(of: path) != nil && (try? view.version.text(ofFile: path)) != nil
  }

  private mutating func add(
    elsewhere name: String, at path: String, near: [String] = []
  ) throws {
    do {
      elsewhere.append((path, try TextFile.bytes(of: located(name))))
    } catch {
      guard TextFile.exists(located(name)) else {
        let nearest = Nearest.name(to: path, among: near, limit: 4)
        throw Refusal(
          .notFound, "no file '\(name)'",
          hint: nearest.map { "did you mean \($0)?" }
            ?? "'okr lint' without a name looks at all plans")
      }
      throw Refusal(.notFound, "\(error)")
    }
  }

  private func located(_ name: String) -> String {
    name.hasPrefix("/") ? name : "\(view.context.directory)/\(name)"
  }

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

extension View {
  /// The cycles that aren't closed, the earliest first.
  var openCycles: [Cycle] {
    version.cycles.values.filter { $0.state != .closed }.sorted {
      ($0.starts, $0.id) < ($1.starts, $1.id)
    }
  }
}
