import Dispatch
import Format
import Git
import Model
import Synchronization

/// Reads plans, each text once: the same blob is the same plan at whatever commit it stands, and of
/// two versions of a plan the second costs only what is new in it.
final class PlanDecoder {
  private var known: [ObjectID: Reading<Plan>] = [:]
  /// The last text read of each path, which the next version of it is read against.
  private var latest: [String: PlanText] = [:]

  /// Versions of one plan, by its path.
  private struct Series: Sendable {
    let path: String
    let versions: [(id: ObjectID?, bytes: [UInt8])]
    let latest: PlanText?
  }

  /// The plans of these files, in their order.
  func read(_ entries: [Listing.Plan], from files: FileSource) throws -> [Reading<Plan>] {
    let unknown = entries.filter { entry in entry.file.id.map { known[$0] == nil } ?? true }
    let series = try unknown.map { entry in
      Series(
        path: entry.file.path, versions: [(entry.file.id, try files.read(entry.file))],
        latest: latest[entry.file.path])
    }
    let fresh = decode(series)
    return entries.map { entry in
      let reading = entry.file.id.flatMap { known[$0] } ?? fresh[entry.file.path]?.first
      return (reading ?? Reading(value: nil, problems: [])).of(entry.file.path)
    }
  }

  /// The plans of these blobs, as far as they can be read.
  ///
  /// - Parameter versions: by path; of one path in the order of the history, either way.
  func plans(
    _ versions: [String: [ObjectID]], in repository: Repository
  ) throws -> [ObjectID: Plan] {
    var series: [Series] = []
    for (path, ids) in versions {
      let unknown = ids.filter { known[$0] == nil }
      guard !unknown.isEmpty else { continue }
      let texts = try unknown.map { (id: Optional($0), bytes: try repository.blob($0)) }
      series.append(Series(path: path, versions: texts, latest: latest[path]))
    }
    _ = decode(series)
    var plans: [ObjectID: Plan] = [:]
    for id in versions.values.joined() { plans[id] = known[id]?.value }
    return plans
  }

  /// Decodes on all cores once there is enough to share; the readings by path.
  private func decode(_ series: [Series]) -> [String: [Reading<Plan>]] {
    let share = 16
    let chunks = (series.count + share - 1) / share
    let done = Mutex<[(Series, [PlanText])]>([])
    let work = { @Sendable (chunk: Int) in
      let range = chunk * share..<min(series.count, (chunk + 1) * share)
      let read = series[range].map { ($0, PlanDecoder.texts(of: $0)) }
      done.withLock { $0 += read }
    }
    if chunks > 1 {
      DispatchQueue.concurrentPerform(iterations: chunks, execute: work)
    } else if chunks == 1 {
      work(0)
    }
    var readings: [String: [Reading<Plan>]] = [:]
    for (series, texts) in done.withLock({ $0 }) {
      for (version, text) in zip(series.versions, texts) {
        if let id = version.id { known[id] = text.reading }
      }
      latest[series.path] = texts.last
      readings[series.path] = texts.map(\.reading)
    }
    return readings
  }

  private static func texts(of series: Series) -> [PlanText] {
    var last = series.latest
    return series.versions.map { version in
      let text = last?.version(version.bytes) ?? PlanText(version.bytes)
      last = text
      return text
    }
  }
}
