/// Which milestone of an older list is which of a newer one.
struct MilestonePairing {
  /// The same id, or gone and new at the same place with the same weight: a rewording.
  private(set) var pairs: [(old: Milestone, new: Milestone)] = []
  private(set) var gone: [Milestone] = []
  private(set) var added: [Milestone] = []

  /// How far after which milestone that is in both lists.
  private struct Place: Hashable {
    var anchor: String?
    var offset: Int
  }

  init(from old: [Milestone], to new: [Milestone]) {
    let common = Set(old.map(\.id)).intersection(new.map(\.id))
    let goneByPlace = MilestonePairing.places(of: old, around: common)
    let newByPlace = MilestonePairing.places(of: new, around: common)
    var taken: Set<String> = []
    for milestone in new {
      if let before = old.first(where: { $0.id == milestone.id }) {
        pairs.append((before, milestone))
      } else if let place = newByPlace[milestone.id],
        let before = old.first(where: { goneByPlace[$0.id] == place && !common.contains($0.id) }),
        before.weight == milestone.weight
      {
        taken.insert(before.id)
        pairs.append((before, milestone))
      } else {
        added.append(milestone)
      }
    }
    gone = old.filter { !common.contains($0.id) && !taken.contains($0.id) }
  }

  private static func places(of milestones: [Milestone], around common: Set<String>)
    -> [String: Place]
  {
    var places: [String: Place] = [:]
    var place = Place(anchor: nil, offset: 0)
    for milestone in milestones {
      if common.contains(milestone.id) {
        place = Place(anchor: milestone.id, offset: 0)
      } else {
        places[milestone.id] = place
        place.offset += 1
      }
    }
    return places
  }
}
