import Model
import SQLite

extension QueryTable {
  static let supports = QueryTable(
    "supports", "Which objective supports what; a row for each link.",
    key: ["objective", "supports"], indexes: ["supports"],
    [
      Column("objective", "TEXT", "The objective that supports.", in: "objectives"),
      Column(
        "supports", "TEXT", "The objective or key result that is supported, or 'strategy:ID'."),
    ])
}

extension TableFiller {
  func fillSupports() throws {
    try fill(.supports) { add in
      for score in try scores().flatMap(\.objectives) {
        for text in score.objective.supports {
          try add([
            .reference(score.reference), .text(target(text, in: score.reference.cycle ?? "")),
          ])
        }
      }
    }
  }

  /// With its cycle.
  private func target(_ text: String, in cycle: String) -> String {
    guard
      case .item(let target) = Alignment.Target(text, in: cycle, isCycle: version.hasCycle)
    else { return text }
    return target.description
  }
}
