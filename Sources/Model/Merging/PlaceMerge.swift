/// Where an item stands, as three versions have it: in what, and under which id.
struct PlaceMerge<Parent: Hashable> {
  struct Version {
    let parent: Parent
    let reference: Reference
    var id: String { reference.id ?? "" }
  }

  let base: Version?
  let ours: Version
  let theirs: Version

  /// One side's move or renaming stands; two different ones are a conflict each.
  func merged(_ arbitration: inout Arbitration) -> (parent: Parent, id: String) {
    (parent(&arbitration), id(&arbitration))
  }

  private func parent(_ arbitration: inout Arbitration) -> Parent {
    if ours.parent == theirs.parent || theirs.parent == base?.parent { return ours.parent }
    if ours.parent == base?.parent { return theirs.parent }
    let choice = arbitration.settle(conflict("place") { .text($0.reference.description) })
    return choice == .theirs ? theirs.parent : ours.parent
  }

  private func id(_ arbitration: inout Arbitration) -> String {
    if ours.id == theirs.id || theirs.id == base?.id { return ours.id }
    if ours.id == base?.id { return theirs.id }
    let value = arbitration.value(of: conflict("id") { .text($0.id) })
    return value.scalarText ?? ours.id
  }

  private func conflict(_ field: String, _ value: (Version) -> Value) -> Conflict {
    Conflict(
      .item(ours.reference), field: field, base: base.map(value) ?? .null, ours: value(ours),
      theirs: value(theirs))
  }
}
