import History
import Testing

@Suite struct DocumentTests {
  typealias Document = Retrospective.Document

  private func document(_ notes: String, _ promises: String, title: String = "# Q1") -> Document {
    Document(
      "\(title)\n\n" + Document.place("notes", notes) + "\n\nText\n\n"
        + Document.place("promises", promises) + "\n")
  }

  @Test func keepsWhatPeopleWrote() throws {
    let written = document("We talked.\n\n<!-- a comment -->", "- [ ] ask (Mia)").sealed
    let anew = document("", "", title: "# Q1 again")
    #expect(
      try anew.keeping(written)
        == document("We talked.\n\n<!-- a comment -->", "- [ ] ask (Mia)", title: "# Q1 again"))
  }

  @Test func keepingItselfChangesNothing() throws {
    let written = document("We talked.", "").sealed
    #expect(try written.keeping(written) == written)
    #expect(try Document("no places\n").keeping(Document("no places\n")).text == "no places\n")
  }

  @Test func losesNoPlaceThatIsNoMore() throws {
    let old = Document("# Q1\n" + Document.place("mood", "Fine.") + "\n")
    #expect(
      try Document("# Q1\n").keeping(old).text
        == "# Q1\n\n<!-- okr:keep mood -->\nFine.\n<!-- okr:end -->\n")
  }

  @Test func aNameUsedTwiceIsOnePlace() throws {
    let old = Document(
      "# Q1\n" + Document.place("notes", "One.") + "\n" + Document.place("notes", "Two.") + "\n")
    let kept = try document("", "", title: "# Q1").keeping(old)
    #expect(kept.text.contains("<!-- okr:keep notes -->\nOne.\nTwo.\n<!-- okr:end -->"))
  }

  @Test func aTextFromWindowsIsTheSameText() throws {
    let written = document("We talked.", "- [ ] ask (Mia)").sealed
    let other = Document("\u{FEFF}" + written.text.replacing("\n", with: "\r\n"))
    let kept = try document("", "", title: "# Q2").keeping(other)
    #expect(kept == document("We talked.", "- [ ] ask (Mia)", title: "# Q2"))
  }

  @Test func refusesAPlaceWithoutAnEnd() {
    let old = Document(
      "# Q1\n<!-- okr:keep notes -->\nWe talked.\n<!-- okr:keep promises -->\n<!-- okr:end -->\n")
    #expect(throws: Document.Stray(line: 2, reason: .unended("notes"))) {
      try document("", "").keeping(old)
    }
    let last = Document("# Q1\n\n<!-- okr:keep notes -->\nWe talked.\n")
    #expect(throws: Document.Stray(line: 3, reason: .unended("notes"))) {
      try document("", "").keeping(last)
    }
  }

  @Test func refusesWhatStandsInNoPlace() {
    let sealed = document("We talked.", "").sealed.text
    for (line, text, edited) in [
      (7, "Text, and more", sealed.replacing("\nText\n", with: "\nText, and more\n")),
      (7, "By the way", sealed.replacing("\n\nText\n", with: "\n\nBy the way\nText\n")),
      (6, "<!-- okr:end -->", sealed.replacing("\n\nText\n", with: "\n<!-- okr:end -->\nText\n")),
    ] {
      #expect(throws: Document.Stray(line: line, reason: .outside(text))) {
        try document("", "", title: "# Q2").keeping(Document(edited))
      }
    }
  }

  @Test func whatTheProgramWroteMayGo() throws {
    let old = Document("# Q1\n\n## Wins\n\n- one\n\n" + Document.place("notes", "Fine.") + "\n")
    let kept = try document("", "").keeping(old.sealed)
    #expect(kept == document("Fine.", ""))
    #expect(throws: Document.Stray(line: 3, reason: .outside("## Wins"))) {
      try document("", "").keeping(old)
    }
  }

  @Test func aPlaceWithoutAnEndHoldsPromisesAllTheSame() {
    let old = Document("<!-- okr:keep promises -->\n- [ ] ask (Mia)\n")
    #expect(old.promises == [Promise("ask", owner: "Mia")])
  }

  @Test func promisesAreThoseInTheirPlace() {
    #expect(
      document("- [ ] said", "- [ ] ask (Mia)").promises == [Promise("ask", owner: "Mia")])
    #expect(Document("# By hand\n- [ ] said\n").promises == [Promise("said")])
  }
}
