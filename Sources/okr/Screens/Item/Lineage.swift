import Model
import Store

/// What an item was carried over from, cycle by cycle, the latest first.
struct Lineage {
  struct Step {
    /// With its cycle.
    let reference: Reference
    /// Where it ended there; nil where it isn't there any more, or nothing counted.
    let progress: Double?
  }

  private(set) var steps: [Step] = []

  init(of reference: Reference, carriedFrom: String?, in version: Version) throws {
    var place = reference
    var carriedFrom = carriedFrom
    var seen: Set<Reference> = [reference]
    while let text = carriedFrom, let earlier = Reference(text, isCycle: version.hasCycle) {
      place = earlier.within(cycle: place.cycle ?? "")
      guard seen.insert(place).inserted else { return }
      let objective = try version.plan(of: place.team, in: place.cycle ?? "")?
        .objective(place.objective ?? "")
      let keyResult = place.keyResult.flatMap { objective?.keyResult($0) }
      let end = version.cycles[place.cycle ?? ""]?.ends
      let progress = end.flatMap { end in
        place.keyResult == nil ? objective?.progress(on: end) : keyResult?.progress(on: end).value
      }
      steps.append(Step(reference: place, progress: progress))
      carriedFrom = place.keyResult == nil ? objective?.carriedFrom : keyResult?.carriedFrom
    }
  }
}
