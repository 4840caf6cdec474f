import History
import Model
import Store
import Terminal

/// What is asked of a person who closes a cycle.
struct ClosingWalk {
  let prompt: Prompt
  let id: String

  /// Asks whether to close it though something is missing; nothing where nothing is.
  ///
  /// - Throws: `Refusal` where it isn't to be closed.
  func confirm(_ closing: Closing) throws {
    guard !closing.remarks.isEmpty else { return }
    guard prompt.confirm("Close \(id) all the same?", default: true) == true else {
      throw Refusal(.usage, "without a yes, \(id) isn't closed")
    }
  }

  /// What of the candidates is to go on.
  ///
  /// - Throws: `Refusal` where the person has had enough.
  func choose(from carrying: Carrying) throws -> [CarryOver] {
    try carrying.candidates.enumerated().compactMap { index, item in
      let place = "\(index + 1) of \(carrying.candidates.count)"
      Context.current.note("")
      Context.current.note("\(item.title, .strong)  \(place, .faint)")
      Context.current.note(Text("\(item.reference): \(item.reason)", .faint))
      let question = "Carry it on to \(carrying.cycle.id)?"
      guard let answer = prompt.confirm(question, default: true) else {
        throw Refusal(.usage, "without an answer for each, nothing is written")
      }
      return answer ? item : nil
    }
  }
}
