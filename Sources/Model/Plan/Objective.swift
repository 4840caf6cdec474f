/// What a team wants to reach, in words.
///
/// ```yaml
/// - id: instant-pay
///   title: Paying feels instant for every shopper
///   kind: aspirational
///   supports: [company:trusted-shop, strategy:trust]
///   key_results: [...]
/// ```
package struct Objective: Sendable, Equatable {
  /// What kind of promise it is: expected at 1.0, or at about 0.7.
  package enum Kind: String, Sendable, CaseIterable {
    case committed
    case aspirational
  }

  package var id: String
  package var title: String
  package var kind: Kind = .aspirational
  package var why: String?
  package var owner: String?
  /// References as the file has them: to objectives or key results, or `strategy:ID`.
  package var supports: [String] = []
  /// Other teams that share this objective.
  package var with: [TeamPath] = []
  package var tags: [String] = []
  package var keyResults: [KeyResult] = []
  package var initiatives: [Initiative] = []
  package var isDropped = false
  /// Why it was dropped.
  package var reason: String?
  package var carriedFrom: String?
  package var extras: [Value.Entry] = []

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  package func keyResult(_ id: String) -> KeyResult? {
    keyResults.firstIndex { $0.id == id }.map { keyResults[$0] }
  }
}

/// Work done for an objective; never counted in a score.
package struct Initiative: Sendable, Equatable {
  package var title: String
  package var link: String?
  package var extras: [Value.Entry] = []

  package init(title: String, link: String? = nil, extras: [Value.Entry] = []) {
    self.title = title
    self.link = link
    self.extras = extras
  }
}
