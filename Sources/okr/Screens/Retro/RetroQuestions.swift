import History
import Terminal

/// What to talk about, the most telling first.
struct RetroQuestions {
  private let retrospective: Retrospective

  init(_ retrospective: Retrospective) { self.retrospective = retrospective }

  func lines(for appearance: Appearance) -> [Text] {
    var section = Section("Questions for the meeting", counts: false)
    for (index, question) in retrospective.questions.enumerated() {
      let plain = question.replacing("“", with: "\"").replacing("”", with: "\"")
      section.add(
        Text(appearance.unicode ? question : plain.replacing("…", with: "...")),
        label: Text("\(index + 1)."))
    }
    return section.lines(for: appearance)
  }
}
