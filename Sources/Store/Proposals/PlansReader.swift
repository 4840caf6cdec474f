import Format
import Git
import Model

/// Reads what some files mean in any tree, each text once.
struct PlansReader {
  let repository: Repository
  let decoder: PlanDecoder
  /// Main's settings and cycles, which stand where the files themselves are not among those read.
  let setting: Snapshot

  /// What the files at these paths mean in a tree; what can't be read, or isn't there, is left out.
  func snapshot(of paths: [String], in tree: ObjectID?) throws -> Snapshot {
    var snapshot = setting
    guard let tree else { return snapshot }
    var plans: [String: [ObjectID]] = [:]
    for path in paths {
      guard let kind = FileKind(path) else { continue }
      let file = try file(at: path, in: tree)
      switch kind {
      case .plan: plans[path] = file.map { [$0] }
      case .cycle(let id) where file == nil: snapshot.cycles[id] = nil
      case .settings, .cycle:
        if let file { kind.put(try repository.blob(file), into: &snapshot) }
      }
    }
    let known = try decoder.plans(plans, in: repository)
    for (path, blobs) in plans {
      guard let place = PlanPath(path), let plan = blobs.first.flatMap({ known[$0] }) else {
        continue
      }
      snapshot.plans[place.cycle, default: [:]][place.team] = plan
    }
    return snapshot
  }

  /// The errors and warnings of a file, of words only errors; none where it says nothing to okr.
  func findings(in file: ObjectID, at path: String) throws -> [FileProblem] {
    switch FileKind(path) {
    case nil where LanguageFormat.language(of: path) != nil:
      LanguageFormat.read(try repository.blob(file), path: path, among: []).errors
    case nil: []
    case .plan: try decoder.reading(of: file, at: path, in: repository).problems
    case let kind?: kind.findings(in: try repository.blob(file)).map { $0.in(path) }
    }
  }

  /// The blob of an ordinary file; nil where there is none.
  func file(at path: String, in tree: ObjectID) throws -> ObjectID? {
    guard let entry = try repository.entry(at: path, inTree: tree),
      entry.kind == .file || entry.kind == .executable
    else { return nil }
    return entry.id
  }

  /// Whether files mean the same in two trees: plans by what they mean, check-ins aside; everything
  /// else, and what can't be read, byte for byte.
  func meanTheSame(_ paths: [String], in one: ObjectID, and other: ObjectID) throws -> Bool {
    let different = try paths.filter {
      try repository.entry(at: $0, inTree: one) != repository.entry(at: $0, inTree: other)
    }
    let (old, new) = (
      try snapshot(of: different, in: one), try snapshot(of: different, in: other)
    )
    for path in different {
      guard let place = PlanPath(path), old[place] != nil, new[place] != nil else { return false }
    }
    return old.changes(to: new).allSatisfy(\.kind.isCheckIn)
  }
}

extension Snapshot {
  fileprivate subscript(path: PlanPath) -> Plan? { plans[path.cycle]?[path.team] }
}
