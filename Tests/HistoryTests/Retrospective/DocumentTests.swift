import History
import Testing

@Suite struct DocumentTests {
  typealias Document = Retrospective.Document

  private func document(_ notes: String, _ promises: String, title: String = "# Q1") -> Document {
    Document(
      "\(title)\n\n" + Document.place("notes", notes) + "\n\nText\n\n"
        + Document.place("promises", promises) + "\n")
  }

  @Test func keepsWhatPeopleWrote() {
    let written = document("We talked.\n\n<!-- a comment -->", "- [ ] ask (Mia)")
    let anew = document("", "", title: "# Q1 again")
    #expect(
      anew.keeping(written)
        == document("We talked.\n\n<!-- a comment -->", "- [ ] ask (Mia)", title: "# Q1 again"))
  }

  @Test func keepingItselfChangesNothing() {
    let written = document("We talked.", "")
    #expect(written.keeping(written) == written)
    #expect(Document("no places\n").keeping(Document("none\n")).text == "no places\n")
  }

  @Test func losesNoPlaceThatIsNoMore() {
    let old = Document("# Q1\n" + Document.place("mood", "Fine.") + "\n")
    #expect(
      Document("# Q1\n").keeping(old).text
        == "# Q1\n\n<!-- okr:keep mood -->\nFine.\n<!-- okr:end -->\n")
  }

  @Test func aPlaceWithoutAnEndReachesToTheNext() {
    let old = Document(
      "<!-- okr:keep notes -->\nWe talked.\n  <!-- okr:keep promises -->\n- [ ] ask (Mia)\n")
    let kept = document("", "").keeping(old)
    #expect(kept.text.contains("<!-- okr:keep notes -->\nWe talked.\n<!-- okr:end -->"))
    #expect(kept.promises == [Promise("ask", owner: "Mia")])
  }

  @Test func promisesAreThoseInTheirPlace() {
    #expect(
      document("- [ ] said", "- [ ] ask (Mia)").promises == [Promise("ask", owner: "Mia")])
    #expect(Document("# By hand\n- [ ] said\n").promises == [Promise("said")])
  }
}
