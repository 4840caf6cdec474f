import Format
import Model

extension Version {
  /// - Parameter teams: whose plans matter; nil for all.
  /// - Throws: `BrokenFiles` where some plan of the cycle can't be read, so that nothing may be kept that
  ///   would leave it out.
  func checkPlans(of teams: Set<TeamPath>? = nil, in cycle: String) throws {
    let broken = try planFiles(in: cycle).filter { team, file in
      file.plan == nil && teams?.contains(team) != false
    }
    let paths = Set(broken.values.map(\.path))
    let errors = problems.filter { $0.severity == .error && paths.contains($0.path) }
    guard errors.isEmpty else { throw BrokenFiles(errors) }
  }
}
