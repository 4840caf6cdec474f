/// Which of the cycles that went as a whole are there under another name.
///
/// One that came is the same where it says the same of itself, else where it has at least half of
/// the objectives that left the other.
package struct CyclePairs {
  /// What each cycle that went said of itself, by its id.
  package let gone: [String: Value]
  /// The same of those that came.
  package let come: [String: Value]

  package init(gone: [String: Value], come: [String: Value]) {
    self.gone = gone
    self.come = come
  }

  /// - Parameters:
  ///   - shared: how many objectives of one that went are in one that came.
  ///   - count: how many left it.
  /// - Returns: the newer ids by the older.
  package func renamed(
    sharing shared: (_ gone: String, _ come: String) -> Int, of count: (_ gone: String) -> Int
  ) -> [String: String] {
    var renamed: [String: String] = [:]
    for pair in candidates(sharing: shared).sorted(by: <) {
      guard renamed[pair.gone] == nil, !renamed.values.contains(pair.come),
        pair.isSame || (pair.shared > 0 && 2 * pair.shared >= count(pair.gone))
      else { continue }
      renamed[pair.gone] = pair.come
    }
    return renamed
  }

  private func candidates(sharing shared: (String, String) -> Int) -> [Candidate] {
    gone.flatMap { id, old in
      come.map { other, new in
        Candidate(gone: id, come: other, isSame: old.means(new), shared: shared(id, other))
      }
    }
  }

  /// The likelier comes first.
  private struct Candidate: Comparable {
    let gone: String
    let come: String
    let isSame: Bool
    let shared: Int

    static func < (one: Candidate, other: Candidate) -> Bool {
      (one.isSame ? 0 : 1, -one.shared, one.gone, one.come)
        < (other.isSame ? 0 : 1, -other.shared, other.gone, other.come)
    }
  }
}

extension Snapshot {
  /// The names that cycles have in `new`, by the ones they have here, where those are others.
  package func renamedCycles(in new: Snapshot) -> [String: String] {
    guard cycles != new.cycles else { return [:] }
    let pairs = CyclePairs(
      gone: cycles.filter { new.cycles[$0.key] == nil }.mapValues(\.value),
      come: new.cycles.filter { cycles[$0.key] == nil }.mapValues(\.value))
    guard !pairs.gone.isEmpty, !pairs.come.isEmpty else { return [:] }
    return pairs.renamed { gone, come in
      left(gone, in: new).count { team, objective in
        new.plans[come]?[team]?.objective(objective.id)?.title == objective.title
          && plans[come]?[team]?.objective(objective.id) == nil
      }
    } of: { gone in
      left(gone, in: new).count
    }
  }

  /// The objectives of a cycle that aren't in their place any more.
  private func left(_ cycle: String, in new: Snapshot) -> [(TeamPath, Objective)] {
    (plans[cycle] ?? [:]).flatMap { team, plan in
      plan.objectives.filter { new.plans[cycle]?[team]?.objective($0.id) == nil }
        .map { (team, $0) }
    }
  }
}
