import Format
import Git
import Model

/// Reads plans, each text once: the same blob is the same plan at whatever commit it stands, and of
/// two versions of a plan the second costs only what is new in it.
final class PlanDecoder {
  private var known: [ObjectID: Reading<Plan>] = [:]
  /// The last text read of each path, which the next version of it is read against.
  private var latest: [String: PlanText] = [:]

  private var knownSettings: [ObjectID: Reading<Settings>] = [:]

  /// Read when it is first asked for.
  private(set) lazy var mailmap = readMailmap()
  private let readMailmap: () -> Mailmap

  init(mailmap: @escaping () -> Mailmap = { Mailmap() }) { readMailmap = mailmap }

  /// What `okr.yaml` says.
  func settings(_ file: File, from files: FileSource) throws -> Reading<Settings> {
    if let known = file.id.flatMap({ knownSettings[$0] }) { return known }
    let text = SettingsFormat.read(try files.read(file))
    var settings = text.value
    settings?.mailmap = mailmap
    let reading = Reading(value: settings, problems: text.problems)
    if let id = file.id { knownSettings[id] = reading }
    return reading
  }

  /// Versions of one plan, by its path.
  private struct Series: Sendable {
    let path: String
    let versions: [Text]
    let latest: PlanText?
  }

  /// A text to read: a blob of the repository, or what lies in the work tree.
  private enum Text: Sendable {
    case blob(ObjectID)
    case bytes([UInt8])
  }

  /// The plans of these files, in their order.
  func read(_ entries: [PlanListing.Plan], from files: FileSource) throws -> [Reading<Plan>] {
    let unknown = entries.filter { entry in entry.file.id.map { known[$0] == nil } ?? true }
    let series = try unknown.map { entry in
      let text = try entry.file.id.map { Text.blob($0) } ?? .bytes(files.read(entry.file))
      return Series(path: entry.file.path, versions: [text], latest: latest[entry.file.path])
    }
    let fresh = try decode(series, in: files.repository)
    return entries.map { entry in
      let reading = entry.file.id.flatMap { known[$0] } ?? fresh[entry.file.path]?.first
      return (reading ?? Reading(value: nil, problems: [])).of(entry.file.path)
    }
  }

  /// What came of reading one plan.
  func reading(
    of id: ObjectID, at path: String, in repository: Repository
  ) throws -> Reading<Plan> {
    _ = try plans([path: [id]], in: repository)
    return (known[id] ?? Reading(value: nil, problems: [])).of(path)
  }

  /// The plans of these blobs, as far as they can be read.
  ///
  /// - Parameter versions: by path; of one path in the order of the history, either way.
  func plans(
    _ versions: [String: [ObjectID]], in repository: Repository
  ) throws -> [ObjectID: Plan] {
    let series = versions.compactMap { path, ids -> Series? in
      var seen: Set<ObjectID> = []
      let unknown = ids.filter { known[$0] == nil && seen.insert($0).inserted }
      guard !unknown.isEmpty else { return nil }
      return Series(path: path, versions: unknown.map { .blob($0) }, latest: latest[path])
    }
    _ = try decode(series, in: repository)
    var plans: [ObjectID: Plan] = [:]
    for id in versions.values.joined() { plans[id] = known[id]?.value }
    return plans
  }

  /// Forgets all plans but the last of each path.
  func forget() {
    let kept = Set(latestIDs.values)
    known = known.filter { kept.contains($0.key) }
  }

  private var latestIDs: [String: ObjectID] = [:]

  /// Reads and decodes on all cores once there is enough to share; the readings by path.
  private func decode(
    _ series: [Series], in repository: Repository
  ) throws -> [String: [Reading<Plan>]] {
    var readings: [String: [Reading<Plan>]] = [:]
    for (series, texts) in try PlanDecoder.texts(of: series, in: repository) {
      for (version, text) in zip(series.versions, texts) {
        guard case .blob(let id) = version else { continue }
        known[id] = text.reading
        latestIDs[series.path] = id
      }
      latest[series.path] = texts.last
      readings[series.path] = texts.map(\.reading)
    }
    return readings
  }

  private static func texts(
    of series: [Series], in repository: Repository
  ) throws -> [(Series, [PlanText])] {
    let versions = series.reduce(0) { $0 + $1.versions.count }
    return try series.inParallel(beside: repository, weighing: versions) { part, own in
      try part.map { ($0, try texts(of: $0, in: own)) }
    }
  }

  private static func texts(of series: Series, in repository: Repository) throws -> [PlanText] {
    var last = series.latest
    return try series.versions.map { version in
      let bytes: [UInt8]
      switch version {
      case .blob(let id): bytes = try repository.blob(id)
      case .bytes(let lying): bytes = lying
      }
      let text = last?.version(bytes) ?? PlanText(bytes)
      last = text
      return text
    }
  }
}
