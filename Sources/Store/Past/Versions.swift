import Format
import Git
import Model

/// Versions of files, and the last good one of each that can't be read: what a plan means while it
/// is broken is what it meant before.
final class Versions {
  /// A text that can't be read, and where it lies.
  struct Gap: Hashable, Sendable {
    let path: String
    let broken: ObjectID
  }

  let repository: Repository
  let decoder: PlanDecoder
  /// The last good version before each gap; nil where there was none.
  private(set) var gaps: [Gap: ObjectID?]
  private var plans: [ObjectID: Plan] = [:]
  private var isReadable: [ObjectID: Bool] = [:]

  init(_ repository: Repository, _ decoder: PlanDecoder, gaps: [Gap: ObjectID?] = [:]) {
    self.repository = repository
    self.decoder = decoder
    self.gaps = gaps
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

  /// The version that counts in the place of this one: itself, or the last good one; nil for none.
  func good(_ id: ObjectID?, _ path: String, _ kind: FileKind?) throws -> ObjectID? {
    guard let id, try !isGood(id, path, kind) else { return id }
    return gaps[Gap(path: path, broken: id)] ?? nil
  }

  /// Whether the version can be read. If it can't, `last` is what counts from now on.
  func takes(
    _ id: ObjectID?, of file: TouchedFiles.File, after last: ObjectID?
  ) throws -> Bool {
    guard let id, try !isGood(id, file.path, file.kind) else { return true }
    gaps[Gap(path: file.path, broken: id)] = .some(last)
    return false
  }

  func put(_ id: ObjectID?, _ kind: FileKind?, into snapshot: inout Snapshot) throws {
    guard let id, id != .submodule else { return }
    switch kind {
    case .plan(let place): snapshot.plans[place.cycle, default: [:]][place.team] = plans[id]
    case let kind?: kind.put(try repository.blob(id), into: &snapshot)
    case nil: break
    }
  }

  private func isGood(_ id: ObjectID, _ path: String, _ kind: FileKind?) throws -> Bool {
    guard let kind else { return true }
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
