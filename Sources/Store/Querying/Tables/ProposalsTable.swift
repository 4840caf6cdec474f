import History
import Model
import SQLite

extension QueryTable {
  static let proposals = QueryTable(
    "proposals", "The proposals that main has.", key: ["cycle", "name"],
    [
      Column("name", "TEXT", "Its name in the cycle."),
      Column("cycle", "TEXT", "Whose plans it changed.", in: "cycles"),
      Column("merged", "TEXT", "When it came to main."),
      Column(
        "merged_commit", "TEXT", "The commit that brought it, the last where there are several."),
      Column("authors", "TEXT", "The addresses of who wrote it, with commas."),
      Column("approvers", "TEXT", "The addresses of who approved it, with commas."),
    ])
}

extension TableFiller {
  func fillProposals() throws {
    try fill(.proposals) { add in
      // The last commit of each first: it is the one that stays.
      for revision in try revisions().reversed() {
        guard let name = revision.via.proposal else { continue }
        let cycles = Set(revision.changes.compactMap { $0.subject.reference?.cycle })
        for cycle in cycles.sorted() {
          try add([
            .text(name), .text(cycle), .instant(revision.committed), .text(revision.id),
            .text(addresses(of: revision.contributors)),
            .optional(revision.approvers.isEmpty ? nil : addresses(of: revision.approvers)),
          ])
        }
      }
    }
  }

  private func addresses(of people: [Author]) -> String {
    people.map(\.email).joined(separator: ", ")
  }
}
