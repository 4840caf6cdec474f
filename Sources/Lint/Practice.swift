/// The texts that the rules come from, by their short names.
package enum Practice: String, Sendable, CaseIterable {
  case leaders
  case engineering
  case why
  case hard

  package var title: String {
    switch self {
    case .leaders: "The Importance of OKRs as a Leader (an engineering handbook)"
    case .engineering: "Objective and Key Results (an engineering-management handbook)"
    case .why: "Why OKRs work"
    case .hard: "Camille Fournier, OKRs are hard, but I still love them"
    }
  }
}
