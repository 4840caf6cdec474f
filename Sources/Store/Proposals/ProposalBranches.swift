import Git

/// The branches of proposals and their talks, here and at origin.
struct ProposalBranches {
  /// Tips of one branch: the local one and origin's.
  struct Pair {
    var here: ObjectID?
    var origin: ObjectID?

    var tips: [ObjectID] {
      here == origin ? [here].compactMap(\.self) : [here, origin].compactMap(\.self)
    }

    /// The tip that counts: the descendant, and where they went different ways, the one here.
    func tip(in repository: Repository) throws -> (commit: ObjectID, isDiverged: Bool)? {
      guard let here else { return origin.map { ($0, false) } }
      guard let origin, origin != here else { return (here, false) }
      if try repository.isAncestor(here, of: origin) { return (origin, false) }
      return (here, try !repository.isAncestor(origin, of: here))
    }

    /// What the next commit follows: the tip that counts, or both where they went different ways.
    func lasts(in repository: Repository) throws -> [ObjectID] {
      guard let tip = try tip(in: repository) else { return [] }
      return tip.isDiverged ? tips : [tip.commit]
    }
  }

  private(set) var proposals: [ProposalName: Pair] = [:]
  private(set) var talks: [ProposalName: Pair] = [:]

  /// - Parameter cycle: the only one whose proposals matter; nil for all.
  init(in repository: Repository, of cycle: String? = nil) throws {
    let folder = cycle.map { "\($0)/" } ?? ""
    for place in ProposalName.places {
      let isHere = place == "refs/heads/"
      for reference in try repository.references(under: place + "proposals/" + folder) {
        Self.put(reference, isHere, into: &proposals)
      }
      for reference in try repository.references(under: place + "talk/" + folder) {
        Self.put(reference, isHere, into: &talks)
      }
    }
  }

  /// Whether a branch or a talk of the name is here.
  func has(_ name: ProposalName) -> Bool { proposals[name] != nil || talks[name] != nil }

  private static func put(
    _ reference: Reference, _ isHere: Bool, into pairs: inout [ProposalName: Pair]
  ) {
    guard let name = ProposalName(reference: reference.name) else { return }
    if isHere {
      pairs[name, default: Pair()].here = reference.target
    } else {
      pairs[name, default: Pair()].origin = reference.target
    }
  }
}
