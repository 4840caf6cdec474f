import Format
import Git
import Model

/// Which files of a version are settings, cycles and plans; nothing is read yet.
struct Listing {
  struct Plan {
    let team: TeamPath
    let file: File
  }

  /// How deep folders may be nested.
  private static let depthLimit = 32

  private(set) var cycleIDs: [String] = []
  private(set) var cycleFiles: [(id: String, file: File)] = []
  /// By cycle; in team order.
  private(set) var plans: [String: [Plan]] = [:]
  /// What stands where a plan should and is none: links, folders named like files.
  private(set) var problems: [FileProblem] = []

  init(of files: FileSource) throws {
    if let cycles = try files.file(at: "cycles"), cycles.kind != .directory {
      problems.append(
        .ofFile("cycles", "this is no folder", hint: "cycles are folders in a folder 'cycles'"))
    }
    for folder in try files.entries(of: "cycles") {
      let path = "cycles/\(folder.name)"
      guard folder.kind == .directory else {
        if folder.kind == .link || folder.kind == .submodule {
          problems.append(Listing.refusal(of: folder.kind, at: path))
        }
        continue
      }
      guard Slug.isValid(folder.name) else {
        problems.append(
          .ofFile(
            path, "'\(folder.name)' is no cycle's name",
            hint: "write lower-case letters, digits and '-', like 2026-q1"))
        continue
      }
      cycleIDs.append(folder.name)
      try list(folder, of: folder.name, at: path, team: nil, in: files)
      plans[folder.name]?.sort { $0.team < $1.team }
    }
    for cycle in cycleIDs { check(cycle) }
  }

  /// The same files with other texts.
  func with(_ changes: [FileChange]) -> Listing {
    var listing = self
    for change in changes {
      guard let path = PlanPath(change.path), let new = change.new,
        let index = plans[path.cycle]?.firstIndex(where: { $0.team == path.team })
      else { continue }
      listing.plans[path.cycle]?[index] = Plan(
        team: path.team, file: File(path.team.name + ".yaml", new, at: change.path))
    }
    return listing
  }

  private mutating func check(_ cycle: String) {
    guard let plans = plans[cycle] else { return }
    let path = "cycles/\(cycle)/cycle.yaml"
    if !cycleFiles.contains(where: { $0.id == cycle }),
      !problems.contains(where: { $0.path == path })
    {
      problems.append(
        .ofFile(
          path, "'\(cycle)' has plans and no cycle.yaml",
          hint: "write it with title, starts and ends"))
    }
    for plan in plans where plan.team.segments.count == 1 && cycleIDs.contains(plan.team.name) {
      problems.append(
        .ofFile(
          plan.file.path, "'\(plan.team)' is a cycle: a team can't bear its name",
          hint: "rename the file"))
    }
  }

  private mutating func list(
    _ folder: File, of cycle: String, at path: String, team: String?, in files: FileSource
  ) throws {
    for file in try files.entries(of: folder) {
      let place = "\(path)/\(file.name)"
      if team == nil, file.name == "retros", file.kind == .directory { continue }
      if file.kind == .directory, !file.name.hasSuffix(".yaml") {
        guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < Listing.depthLimit else {
          problems.append(
            .ofFile(
              place, "folders are nested deeper than \(Listing.depthLimit)",
              hint: "no organisation is that deep: move what is in it elsewhere"))
          continue
        }
        let below = (team.map { $0 + "/" } ?? "") + file.name
        try list(file, of: cycle, at: place, team: below, in: files)
      } else if file.name.hasSuffix(".yaml") {
        add(file, of: cycle, at: place, team: team)
      }
    }
  }

  private mutating func add(_ file: File, of cycle: String, at path: String, team: String?) {
    guard file.kind == .file || file.kind == .executable else {
      problems.append(Listing.refusal(of: file.kind, at: path))
      return
    }
    if team == nil, file.name == "cycle.yaml" {
      cycleFiles.append((cycle, file))
      return
    }
    let name = (team.map { $0 + "/" } ?? "") + file.name.dropLast(".yaml".count)
    if let problem = TeamPath.problem(with: name) {
      problems.append(.ofFile(path, problem, hint: "rename the file, or move it elsewhere"))
    } else {
      plans[cycle, default: []].append(Plan(team: TeamPath(unchecked: name), file: file))
    }
  }

  /// Why what stands there isn't read.
  static func refusal(of kind: TreeEntry.Kind, at path: String) -> FileProblem {
    let found =
      switch kind {
      case .link: "a symbolic link"
      case .submodule: "a submodule"
      case .directory: "a folder"
      case .file, .executable: "a file"
      }
    return .ofFile(
      path,
      "this is \(found), where only an ordinary \(path.hasSuffix(".yaml") ? "file" : "folder") is read",
      hint: "put what it stands for here itself")
  }
}
