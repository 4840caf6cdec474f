import Format
import Model

/// What a path holds.
enum FileKind: Sendable {
  case settings
  case cycle(String)
  case plan(PlanPath)

  /// nil for any other file.
  init?(_ path: String) {
    if path == SettingsFormat.path {
      self = .settings
    } else if let plan = PlanPath(path) {
      self = .plan(plan)
    } else {
      let parts = path.split(separator: "/")
      guard parts.count == 3, parts[0] == "cycles", parts[2] == "cycle.yaml" else { return nil }
      self = .cycle(String(parts[1]))
    }
  }

  /// Whether the bytes mean something.
  func isReadable(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .settings: SettingsFormat.read(bytes).value != nil
    case .cycle(let id): CycleFormat.read(bytes, id: id).value != nil
    case .plan: PlanFormat.read(bytes).value != nil
    }
  }

  /// The errors of such a file.
  func problems(in bytes: [UInt8]) -> [FileProblem] {
    findings(in: bytes).filter { $0.severity == .error }
  }

  /// The errors and warnings of such a file.
  func findings(in bytes: [UInt8]) -> [FileProblem] {
    switch self {
    case .settings: SettingsFormat.read(bytes).problems
    case .cycle(let id): CycleFormat.read(bytes, id: id).problems
    case .plan: PlanFormat.read(bytes).problems
    }
  }

  /// Puts what the bytes mean into a snapshot; what can't be read is left out.
  func put(_ bytes: [UInt8], into snapshot: inout Snapshot) {
    switch self {
    case .settings:
      let mailmap = snapshot.settings.mailmap
      snapshot.settings = SettingsFormat.read(bytes).value ?? snapshot.settings
      snapshot.settings.mailmap = mailmap
    case .cycle(let id): snapshot.cycles[id] = CycleFormat.read(bytes, id: id).value
    case .plan(let path):
      snapshot.plans[path.cycle, default: [:]][path.team] = PlanFormat.read(bytes).value
    }
  }
}

extension Layout {
  /// How a file at this path is written.
  static func ofFile(at path: String) -> Layout {
    switch FileKind(path) {
    case .settings: .settings
    case .cycle: .cycle
    case .plan, nil: .plan
    }
  }
}
