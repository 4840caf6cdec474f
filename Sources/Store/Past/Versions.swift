import Format
import Git
import Model

/// Versions of files.
final class Versions {
  let repository: Repository
  let decoder: PlanDecoder
  private(set) var plans: [ObjectID: Plan] = [:]
  private var isReadable: [ObjectID: Bool] = [:]

  init(_ repository: Repository, _ decoder: PlanDecoder) {
    self.repository = repository
    self.decoder = decoder
  }

  /// Reads the plans that these files hold or held.
  func read(_ files: some Sequence<TouchedFiles.File>) throws {
    var versions: [String: [ObjectID]] = [:]
    for file in files where file.isPlan { versions[file.path, default: []] += file.versions }
    try read(versions)
  }

  /// - Parameter versions: of plans, by path.
  func read(_ versions: [String: [ObjectID]]) throws {
    plans.merge(try decoder.plans(versions, in: repository)) { $1 }
  }

  /// Forgets all plans but the last of each path.
  func forget() {
    plans = [:]
    decoder.forget()
  }

  func put(_ id: ObjectID?, _ kind: FileKind?, into snapshot: inout Snapshot) throws {
    guard let id, id != .submodule else { return }
    switch kind {
    case .plan(let place): snapshot.plans[place.cycle, default: [:]][place.team] = plans[id]
    case let kind?: kind.put(try repository.blob(id), into: &snapshot)
    case nil: break
    }
  }

  /// Whether a version can be read; so can a file that isn't there.
  func isGood(_ id: ObjectID?, _ path: String, _ kind: FileKind?) throws -> Bool {
    guard let id, let kind else { return true }
    if case .plan = kind {
      if plans[id] == nil, id != .submodule { try read([path: [id]]) }
      return plans[id] != nil
    }
    if let known = isReadable[id] { return known }
    let isGood = try id != .submodule && kind.isReadable(repository.blob(id))
    isReadable[id] = isGood
    return isGood
  }
}
