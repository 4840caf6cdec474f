import Format
import Git
import Model

/// Which files of a version are settings, cycles and plans; nothing is read yet.
struct Listing {
  struct Plan {
    let team: TeamPath
    let file: File
  }

  private(set) var cycleIDs: [String] = []
  private(set) var cycleFiles: [(id: String, file: File)] = []
  /// By cycle; in team order.
  private(set) var plans: [String: [Plan]] = [:]
  /// What stands where a plan should and is none: links, folders named like files.
  private(set) var problems: [FileProblem] = []

  init(of files: FileSource) throws {
    for folder in try files.entries(of: "cycles") {
      let path = "cycles/\(folder.name)"
      guard folder.kind == .directory else {
        refuse(folder.kind, at: path)
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
  }

  private mutating func list(
    _ folder: File, of cycle: String, at path: String, team: String?, in files: FileSource
  ) throws {
    for file in try files.entries(of: folder) {
      let place = "\(path)/\(file.name)"
      if team == nil, file.name == "retros", file.kind == .directory { continue }
      if file.kind == .directory, !file.name.hasSuffix(".yaml") {
        let below = (team.map { $0 + "/" } ?? "") + file.name
        try list(file, of: cycle, at: place, team: below, in: files)
      } else if file.name.hasSuffix(".yaml") {
        add(file, of: cycle, at: place, team: team)
      }
    }
  }

  private mutating func add(_ file: File, of cycle: String, at path: String, team: String?) {
    guard file.kind == .file || file.kind == .executable else { return refuse(file.kind, at: path) }
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

  private mutating func refuse(_ kind: TreeEntry.Kind, at path: String) {
    let found: String
    switch kind {
    case .link: found = "a symbolic link"
    case .submodule: found = "a submodule"
    case .directory: found = "a folder"
    case .file, .executable: return
    }
    problems.append(
      .ofFile(
        path, "this is \(found), and a plan is an ordinary file",
        hint: "put the file itself here"))
  }
}
