import History
import Model
import SQLite

extension QueryTable {
  static let remarks = QueryTable(
    "remarks", "Wins and learnings that came with check-ins.",
    key: ["commit_id", "ref", "kind", "text"], indexes: ["ref"],
    [
      Column("commit_id", "TEXT", "The commit."),
      Column("time", "TEXT", "When it was said."),
      Column("ref", "TEXT", "The key result, by the name it has now.", in: "key_results"),
      Column("kind", "TEXT", "win or learning."),
      Column("text", "TEXT", "What was said."),
    ])
}

extension TableFiller {
  func fillRemarks() throws {
    try fill(.remarks) { add in
      let timeline = try timeline()
      for event in timeline.events {
        guard let item = event.item, item.keyResult != nil else { continue }
        let told = event.wins.map { ("win", $0) } + event.learnings.map { ("learning", $0) }
        for (kind, text) in told {
          try add([
            .text(event.commit), .instant(event.time), .reference(item),
            .text(kind), .text(text),
          ])
        }
      }
    }
  }
}
