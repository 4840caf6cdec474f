import History
import Model
import Store

/// Writes into a retrospective that is kept what was said and promised when it was held.
struct WriteMeeting: Operation {
  let meeting: Meeting
  let cycle: String

  var destination: Destination { .main }

  func draft(on version: Version, by author: Authorship) throws -> Draft {
    let kept = try version.retrospective(of: meeting.team, in: cycle)
    guard let kept else { throw Refusal(.notFound, "no retrospective of \(cycle) is kept") }
    let who = meeting.team?.description ?? "organisation"
    return Draft(
      message: Message(
        subject: "retro: \(who) \(cycle), as we held it", trailers: [Trailer(.okr, "retro")]),
      changes: [
        ("\(RetrospectivePath(meeting.team, in: cycle))", .replace(try kept.keeping(words).text))
      ],
      cycle: cycle)
  }

  private var words: Retrospective.Document {
    let promises = meeting.promises.map { "- [\($0.isKept ? "x" : " ")] \($0.text)\n" }
    return Retrospective.Document(
      Retrospective.Document.place("notes", "\n\(meeting.notes)")
        + "\n"
        + Retrospective.Document.place("promises", "\n" + promises.joined()))
  }
}
