/// Finds what a person means by `p99`, `instant-pay/p99`, `checkout:instant-pay` or a full reference.
///
/// An exact reference beats an ending; without `:` a team beats an item where both are wanted. A team
/// is found in the current cycle, an item wherever it is.
package struct ReferenceLookup {
  /// What may be meant.
  package struct Kinds: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let team = Kinds(rawValue: 1)
    package static let objective = Kinds(rawValue: 2)
    package static let keyResult = Kinds(rawValue: 4)
    package static let item: Kinds = [.objective, .keyResult]
  }

  package enum Failure: Error, Equatable {
    /// Nothing fits; `nearest` holds at most three full references, the likeliest first.
    case unknown(text: String, kinds: Kinds, cycle: String?, nearest: [Reference])
    case ambiguous(text: String, candidates: [Reference])

    /// Whether nothing fits, nor is anything near.
    package var isUnknown: Bool {
      guard case .unknown(_, _, _, let nearest) = self else { return false }
      return nearest.isEmpty
    }
  }

  private let cycles: [String]
  private let isCycle: (String) -> Bool
  private let references: (String) -> [Reference]

  /// - Parameters:
  ///   - cycles: where endings are looked up, the current cycle first.
  ///   - isCycle: whether the repository has a cycle of that id.
  ///   - references: all teams, objectives and key results of a cycle.
  package init(
    cycles: [String], isCycle: @escaping (String) -> Bool,
    references: @escaping (String) -> [Reference]
  ) {
    self.cycles = cycles
    self.isCycle = isCycle
    self.references = references
  }

  /// The one reference, its cycle filled in, that `text` means.
  package func find(_ text: String, kinds: Kinds) throws(Failure) -> Reference {
    let (scope, rest) = split(text)
    let known = scope.flatMap { references($0) }.filter { kinds.contains($0.kind) }
    let exact = known.filter { $0.withoutCycle == rest }
    if let first = exact.first { return first }
    var fitting = known.filter { $0.ends(with: rest) }
    if !rest.contains(":") {
      let teams = fitting.filter { $0.kind == .team }
      if let first = teams.first {
        // A team is the same one in every cycle.
        if teams.allSatisfy({ $0.team == first.team }) { return first }
        fitting = teams
      }
    }
    if fitting.count == 1 { return fitting[0] }
    guard fitting.isEmpty else { throw .ambiguous(text: text, candidates: fitting.sorted()) }
    let near = Nearest.names(
      to: rest, among: known.flatMap { reference in reference.endings.map { ($0, reference) } })
    throw .unknown(text: text, kinds: kinds, cycle: scope.first, nearest: near)
  }

  /// The cycles to look in and the text without the cycle it names.
  private func split(_ text: String) -> (scope: [String], rest: String) {
    guard let slash = text.firstIndex(of: "/") else { return (cycles, text) }
    let first = String(text[..<slash])
    guard isCycle(first) else { return (cycles, text) }
    return ([first], String(text[text.index(after: slash)...]))
  }
}

extension Reference {
  package var kind: ReferenceLookup.Kinds {
    if keyResult != nil { return .keyResult }
    return objective == nil ? .team : .objective
  }

  /// The reference as its own cycle's files would write it.
  package var withoutCycle: String {
    var short = self
    short.cycle = nil
    return short.description
  }

  /// Whether `ending` is the text after some `/` or `:` of the reference, or all of it.
  fileprivate func ends(with ending: String) -> Bool {
    let whole = withoutCycle
    guard whole.hasSuffix(ending) else { return false }
    let before = whole.utf8.dropLast(ending.utf8.count).last
    return before == nil || before == UInt8(ascii: "/") || before == UInt8(ascii: ":")
  }

  /// The ways a person might type it: the id alone, the item, the whole.
  fileprivate var endings: [String] {
    var endings = [withoutCycle]
    if let item { endings.append(item) }
    if let last = keyResult ?? objective { endings.append(last) } else { endings.append(team.name) }
    return endings
  }
}
