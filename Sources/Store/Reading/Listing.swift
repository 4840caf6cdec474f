import Format
import Git
import Model

/// Which cycles a version has; what is in their folders is listed when it is first asked for.
struct Listing {
  private(set) var cycleIDs: [String] = []
  private(set) var cycleFiles: [(id: String, file: File)] = []
  /// By cycle.
  private var folders: [String: File] = [:]
  /// Of the cycles asked for so far.
  private var plans: [String: PlanListing] = [:]
  /// What stands where a cycle or a plan should and is none, as far as it was asked for.
  private(set) var problems: [FileProblem] = []

  init(of files: FileSource) throws {
    if let cycles = try files.file(at: "cycles"), cycles.kind != .directory {
      problems.append(
        .ofFile("cycles", "this is no folder", hint: "cycles are folders in a folder 'cycles'"))
    }
    for folder in try files.entries(of: "cycles") {
      guard folder.kind == .directory else {
        if folder.kind == .link || folder.kind == .submodule {
          problems.append(Listing.refusal(of: folder.kind, at: folder.path))
        }
        continue
      }
      guard Slug.isValid(folder.name) else {
        problems.append(
          .ofFile(
            folder.path, "'\(folder.name)' is no cycle's name",
            hint: "write lower-case letters, digits and '-', like 2026-q1"))
        continue
      }
      cycleIDs.append(folder.name)
      folders[folder.name] = folder
    }
    for id in cycleIDs { try addFile(of: id, in: files) }
  }

  /// nil where there is no such cycle.
  mutating func plans(in cycle: String, of files: FileSource) throws -> PlanListing? {
    if let known = plans[cycle] { return known }
    guard let folder = folders[cycle] else { return nil }
    let listed = try PlanListing(of: folder, in: files, besides: cycleIDs)
    plans[cycle] = listed
    problems += listed.problems
    return listed
  }

  private mutating func addFile(of cycle: String, in files: FileSource) throws {
    let path = "cycles/\(cycle)/cycle.yaml"
    guard let file = try files.file(at: path) else {
      guard try plans(in: cycle, of: files)?.plans.isEmpty == false else { return }
      return problems.append(
        .ofFile(
          path, "'\(cycle)' has plans and no cycle.yaml",
          hint: "write it with title, starts and ends"))
    }
    if file.kind == .file || file.kind == .executable {
      cycleFiles.append((cycle, file))
    } else {
      problems.append(Listing.refusal(of: file.kind, at: path))
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
