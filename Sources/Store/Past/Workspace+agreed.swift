import Git
import Model

extension Workspace {
  /// The plans of a cycle as a commit left them, as far as they can be read.
  ///
  /// - Parameters:
  ///   - teams: whose; nil for all.
  ///   - names: of the cycle; the first one that the commit has counts.
  ///   - commit: its id in hexadecimal digits.
  func plans(
    of teams: Set<TeamPath>?, in names: [String], at commit: String
  ) throws -> [TeamPath: Plan] {
    guard let id = ObjectID(hex: commit) else { return [:] }
    let tree = try repository.commit(id).tree
    let cycle = try names.first {
      try repository.entry(at: "cycles/\($0)", inTree: tree) != nil
    }
    guard let cycle else { return [:] }
    let paths = teams?.map { PlanPath($0, in: cycle).description }
    let files: [(path: String, blob: ObjectID)] =
      try paths?.compactMap { path in
        try repository.entry(at: path, inTree: tree).map { (path, $0.id) }
      }
      ?? repository.changedPaths(from: nil, to: tree, under: "cycles/\(cycle)").compactMap { file in
        PlanPath(file.path) == nil ? nil : file.new.map { (file.path, $0.blob) }
      }
    let read = try decoder.plans(
      Dictionary(files.map { ($0.path, [$0.blob]) }) { first, _ in first }, in: repository)
    var plans: [TeamPath: Plan] = [:]
    for file in files {
      plans[PlanPath(file.path)?.team ?? TeamPath(unchecked: "")] = read[file.blob]
    }
    return plans
  }
}
