import Dispatch
import Format
import Git
import Model
import Synchronization

/// Reads plans, each text once: the same blob is the same plan at whatever commit it stands.
final class PlanDecoder {
  private var known: [ObjectID: Reading<Plan>] = [:]

  /// The plans of these files, in their order.
  func read(_ entries: [Listing.Plan], from files: FileSource) throws -> [Reading<Plan>] {
    let unknown = entries.filter { entry in entry.file.id.map { known[$0] == nil } ?? true }
    let texts = try unknown.map { try files.read($0.file) }
    let fresh = PlanDecoder.decode(texts)
    var unkept: [String: Reading<Plan>] = [:]
    for (entry, reading) in zip(unknown, fresh) {
      if let id = entry.file.id { known[id] = reading } else { unkept[entry.file.path] = reading }
    }
    return entries.map { entry in
      let reading = entry.file.id.flatMap { known[$0] } ?? unkept[entry.file.path]
      return (reading ?? Reading(value: nil, problems: [])).of(entry.file.path)
    }
  }

  /// The plans of these blobs, as far as they can be read.
  func plans(_ ids: some Sequence<ObjectID>, in repository: Repository) throws -> [ObjectID: Plan] {
    let wanted = Array(Set(ids))
    let unknown = wanted.filter { known[$0] == nil }
    let fresh = PlanDecoder.decode(try unknown.map { try repository.blob($0) })
    for (id, reading) in zip(unknown, fresh) { known[id] = reading }
    var plans: [ObjectID: Plan] = [:]
    for id in wanted { plans[id] = known[id]?.value }
    return plans
  }

  /// Decodes on all cores once there is enough to share.
  private static func decode(_ texts: [[UInt8]]) -> [Reading<Plan>] {
    let share = 16
    guard texts.count > 2 * share else { return texts.map { PlanFormat.read($0) } }
    let chunks = (texts.count + share - 1) / share
    let done = Mutex<[Int: [Reading<Plan>]]>([:])
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      let range = chunk * share..<min(texts.count, (chunk + 1) * share)
      let readings = texts[range].map { PlanFormat.read($0) }
      done.withLock { $0[chunk] = readings }
    }
    return done.withLock { done in (0..<chunks).flatMap { done[$0] ?? [] } }
  }
}
